import type { PracticeCase } from '../story.ts';
import { noPlaceContributions } from './no-place-contributions.ts';
import { noPlaceFacts } from './no-place-facts.ts';
import { noPlaceTasks } from './no-place-tasks.ts';

/** 2026-0004: a right to Wlz care without a place, so that the municipality bridges. */
export const noPlace: PracticeCase = {
	chair: 'voorzitter',
	opened: -56,
	initials: 'T.V.',
	purpose:
		'Een passende woonplek vinden voor T.V. en tot die tijd voorkomen dat hij op straat komt en opnieuw in de problemen raakt.',
	criteria: {
		a: 'T.V. kan niet zonder dagelijkse begeleiding en heeft geen plek waar die er is.',
		b: 'Het gaat om wonen, zorg, dagbesteding en toezicht. Valt één daarvan weg, dan gaat het snel mis.',
		c: 'Na zijn detentie zwierf hij drie weken. In die tijd gaf hij overlast en waren er onveilige situaties.',
		d: 'De zorg die hij nodig heeft, is er niet. Gemeente, zorg en reclassering moeten samen overbruggen en samen blijven zoeken.'
	},
	decidedBy: 'gemeente',
	subject: {
		name: 'Thomas Verbruggen',
		aliases: ['Tommie'],
		born: '1999-05-08',
		address: 'Verblijft in Maasmond, briefadres Stadhuisplein 1',
		bsn: '999990044'
	},
	partners: [
		'notulist',
		'gemeente2',
		'gemeente',
		'ggz2',
		'wmo',
		'ggd',
		'reclassering3',
		'burgemeester'
	],
	caseLead: 'gemeente2',
	phases: [
		{ day: -54, phase: 'triage' },
		{ day: -49, phase: 'conference' },
		{ day: -22, phase: 'execution' }
	],
	contributions: noPlaceContributions,
	goals: [
		{ key: 'place', day: -49, title: 'Een passende plek met begeleiding, dag en nacht' },
		{ key: 'bridge', day: -49, title: 'Niet op straat zolang die plek er niet is' }
	],
	tasks: noPlaceTasks,
	plan: [
		{
			kind: 'picture',
			day: -14,
			by: 'gemeente2',
			text: 'T.V. heeft recht op een plek met begeleiding, dag en nacht. Die plek is er niet.\nEerst sliep hij in de nachtopvang, nu in een hotel. Elke twee weken is onzeker of hij kan blijven.\nHij komt zijn afspraken na en vraagt elke week of er nieuws is.'
		},
		{
			kind: 'judgement',
			day: -13,
			by: 'ggd',
			text: 'Dit is geen oplossing, maar wel beter dan de straat. Hij krijgt minder begeleiding dan hij nodig heeft.\nHoe langer dit duurt, hoe groter de kans dat hij afhaakt.\nDat hij zich aan zijn afspraken houdt, is een sterk punt. Dat willen wij niet verspelen.'
		},
		{
			kind: 'approach',
			day: -8,
			by: 'gemeente2',
			text: 'Wij zoeken door tot er een plek is en houden bij wie er nee zei en waarom.\nTot die tijd verlengt de gemeente het hotel steeds een week voordat het afloopt. Hij hoort dat dezelfde dag.\nOp werkdagen gaat er elke dag iemand langs. Voor het weekend zoeken wij nog een afspraak.\nIs er op de volgende bespreking geen plek, dan gaat de lijst met antwoorden naar de regio.'
		}
	],
	decisions: [
		{ day: -49, text: 'De gemeente overbrugt tot er een plek is. De partners blijven meezoeken.' },
		{ day: -22, text: 'Hij verhuist van de nachtopvang naar een hotel, met dagelijks bezoek.' },
		{ day: -8, text: 'Elke weigering wordt genoteerd met datum en reden.' }
	],
	nextReview: 6,
	...noPlaceFacts
};
