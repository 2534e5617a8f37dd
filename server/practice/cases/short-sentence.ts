import type { PracticeCase } from '../story.ts';
import { shortSentenceContributions } from './short-sentence-contributions.ts';
import { shortSentenceTasks } from './short-sentence-tasks.ts';

/** 2026-0014: inside for some days at a time, and nobody spoke to him before he was out again. */
export const shortSentence: PracticeCase = {
	chair: 'voorzitter',
	opened: -16,
	initials: 'B.W.',
	purpose:
		'B.W. spreken vóórdat hij weer vrijkomt, en zorgen dat er op die dag iemand en iets voor hem is.',
	criteria: {
		a: 'B.W. zit steeds kort vast. In die dagen stopt alles en komt er niets voor in de plaats.',
		b: 'Het gaat om wonen, inkomen en gezondheid. Na elke korte straf is hij verder van huis.',
		c: 'Na twee vrijlatingen zonder gesprek volgden binnen een week winkeldiefstallen en ruzie.',
		d: 'De PI heeft te weinig tijd voor een plan en de gemeente hoort het te laat. Samen kunnen zij hem wel op tijd spreken.'
	},
	decidedBy: 'gemeente',
	subject: {
		name: 'Bas Wouters',
		born: '2001-12-05',
		address: 'Geen vast adres',
		bsn: '999990093'
	},
	partners: ['gemeente', 'dji', 'politie', 'ggd'],
	caseLead: 'gemeente',
	phases: [
		{ day: -14, phase: 'triage' },
		{ day: -9, phase: 'conference' }
	],
	contributions: shortSentenceContributions,
	goals: [
		{ key: 'spoken', day: -9, title: 'Hij is gesproken vóór hij vrijkomt' },
		{ key: 'after', day: -9, title: 'Iemand houdt contact na de eerste dag' }
	],
	tasks: shortSentenceTasks,
	plan: [
		{
			kind: 'picture',
			day: -8,
			by: 'gemeente',
			text: 'B.W. zat dit jaar drie keer kort vast. De eerste twee keer sprak niemand hem voordat hij vrijkwam.\nHij heeft geen vast adres en geen inkomen.\nHij is jong en staat open voor een gesprek, als iemand naar hem toe komt.'
		},
		{
			kind: 'judgement',
			day: -8,
			by: 'ggd',
			text: 'De korte straf is niet het probleem, maar de dag erna. Hij staat dan alleen op het station.\nEr is nog geen crisis. Nu beginnen kost weinig en voorkomt veel.\nLukt het gesprek in de PI niet, dan moet iemand hem buiten opzoeken.'
		},
		{
			kind: 'approach',
			day: -7,
			by: 'gemeente',
			text: 'De gemeente spreekt hem vóór de vrijlating, in de PI of via beeldbellen.\nHet plan past op vijf regels: bed, geld, telefoon, dokter, wie belt er.\nLukt dat niet, dan zoekt de GGD hem de eerste week buiten op.'
		}
	],
	decisions: [
		{
			day: -9,
			text: 'De PI belt de gemeente op de eerste dag van elke nieuwe detentie, ook als die kort is.'
		}
	],
	nextReview: 12,
	releases: [
		{
			day: -12,
			by: 'dji',
			earliest: 6,
			latest: 6,
			releaseKind: 'sentenceEnd',
			source: 'PI Maasmond',
			reason: 'Straf van drie weken, geen verlof.',
			confirmed: 6
		}
	],
	waits: [{ key: 'address', day: -9, by: 'gemeente', waitKind: 'address', since: -30 }],
	gate: [
		{
			day: -3,
			by: 'dji',
			line: 'money',
			agency: 'dji',
			text: 'U krijgt bij de poort een treinkaartje en € 20.'
		},
		{
			day: -2,
			by: 'ggd',
			line: 'appointment',
			agency: 'ggd',
			text: 'Inloopspreekuur, elke werkdag van 9.00 tot 11.00 uur, Kadeplein 20. U hoeft niet te bellen.'
		}
	]
};
