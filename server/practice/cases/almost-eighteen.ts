import type { PracticeCase } from '../story.ts';
import { almostEighteenContributions } from './almost-eighteen-contributions.ts';
import { almostEighteenTasks } from './almost-eighteen-tasks.ts';

/** 2026-0006: he turns eighteen next month, and with that day everything changes. */
export const almostEighteen: PracticeCase = {
	chair: 'voorzitter',
	opened: -41,
	initials: 'Y.T.',
	purpose:
		'Zorgen dat Y.T. op zijn achttiende verjaardag een woonplek en begeleiding heeft, zodat hij niet terugvalt als de jeugdhulp stopt.',
	criteria: {
		a: 'Y.T. heeft veel begeleiding nodig en kan niet thuis wonen. Met zijn verjaardag stopt bijna alles tegelijk.',
		b: 'Het gaat om wonen, school, vrienden en begeleiding. Oudere jongens trekken aan hem.',
		c: 'Hij kwam het afgelopen half jaar met oudere jongens in de problemen. Zonder plek en begeleiding is de kans op herhaling groot.',
		d: 'Jeugd en volwassenen hebben eigen regels en eigen geld. De overgang lukt alleen als beide kanten samen plannen.'
	},
	decidedBy: 'rvdk',
	subject: {
		name: 'Yassin Tahiri',
		born: { becomes: 18 },
		address: 'Woongroep De Kade, Kadeweg 5, Maasmond',
		bsn: '999990068'
	},
	partners: ['notulist', 'politie2', 'om', 'reclassering', 'gemeente2', 'rvdk', 'jeugd', 'wmo'],
	caseLead: 'jeugd',
	phases: [
		{ day: -38, phase: 'triage' },
		{ day: -15, phase: 'conference' }
	],
	contributions: almostEighteenContributions,
	goals: [
		{ key: 'home', day: -15, title: 'Een plek om te wonen vanaf zijn verjaardag' },
		{ key: 'handover', day: -15, title: 'Nieuwe begeleiders kent hij vóór die dag' }
	],
	tasks: almostEighteenTasks,
	plan: [
		{
			kind: 'picture',
			day: -7,
			by: 'jeugd',
			text: 'Y.T. wordt op {birthday} achttien. Op die dag stopt de woongroep, en daarmee de dagelijkse begeleiding.\nDe laatste twee maanden gaat het goed. Hij gaat naar school en houdt zich aan zijn afspraken.\nEr is een kamer in zicht, maar pas zes weken later. Zijn tante en zijn trainer willen helpen.'
		},
		{
			kind: 'judgement',
			day: -6,
			by: 'rvdk',
			text: 'Hij is jonger dan zijn leeftijd. Een harde overgang past niet bij hem.\nHet gat van zes weken is het grootste risico. Dan trekken oude vrienden het meest.\nHij wil zelf vooruit. Dat hij meeschrijft aan de overdracht, is daarom belangrijk.'
		},
		{
			kind: 'approach',
			day: -5,
			by: 'jeugd',
			text: 'Oude en nieuwe begeleiders werken acht weken naast elkaar, vier vóór en vier na zijn verjaardag.\nDe gemeente regelt een plek voor de tussenliggende weken. Lukt dat niet op tijd, dan hoort de voorzitter dat direct.\nHij schrijft mee aan de overdracht en kiest zelf wie hem aan de nieuwe mensen voorstelt.\nSchool en voetbal blijven zoals ze zijn.'
		}
	],
	decisions: [
		{
			day: -15,
			text: 'De jeugdreclassering draagt pas over als de opvolger kennis heeft gemaakt.'
		},
		{ day: -5, text: 'De tussenliggende weken staan bovenaan bij de volgende bespreking.' }
	],
	nextReview: 7,
	waits: [
		{ key: 'room', day: -9, by: 'gemeente2', waitKind: 'wmoPlace', since: -14, expected: 61 },
		{
			key: 'court',
			day: -15,
			by: 'om',
			waitKind: 'court',
			since: -74,
			expected: 58,
			interim: {
				day: -15,
				by: 'voorzitter',
				agency: 'jeugd',
				agreement: 'De jeugdreclassering begeleidt hem tot de zitting, ook na zijn verjaardag.'
			},
			checks: [{ day: -4, by: 'om', expected: 58 }]
		}
	]
};
