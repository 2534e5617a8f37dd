import type { PracticeCase } from '../story.ts';
import { youngAndOutsideContributions } from './young-and-outside-contributions.ts';
import { youngAndOutsideTasks } from './young-and-outside-tasks.ts';

/** 2026-0009: a minor between the Raad, the jeugdbescherming and a place that is not there. */
export const youngAndOutside: PracticeCase = {
	chair: 'voorzitter',
	opened: -35,
	initials: 'J.B.',
	purpose:
		'Een veilige plek en een vaste volwassene vinden voor J.B., zodat hij weer naar school gaat en geen wapen meer draagt.',
	criteria: {
		a: 'J.B. gaat niet naar school, slaapt op wisselende plekken en draagt soms een mes.',
		b: 'Het gaat om wonen, school, vrienden en veiligheid. Zijn moeder kan het alleen niet meer aan.',
		c: 'Er was een steekincident op het schoolplein. Andere leerlingen zijn bang.',
		d: 'Jeugdbescherming, Raad, politie, OM en gemeente hebben elk een rol. Er is één plan nodig.'
	},
	decidedBy: 'rvdk',
	subject: {
		name: 'Jesse Bos',
		born: { becomes: 16 },
		address: 'Tijdelijk verblijf in Maasmond, adres bij de jeugdbescherming',
		bsn: '999990123'
	},
	partners: ['politie2', 'om', 'rvdk', 'jeugd', 'gemeente2', 'veiligthuis'],
	caseLead: 'jeugd',
	phases: [
		{ day: -33, phase: 'triage' },
		{ day: -28, phase: 'conference' }
	],
	investigation: { day: -10, by: 'politie2', checkAgain: 7 },
	contributions: youngAndOutsideContributions,
	goals: [
		{ key: 'place', day: -28, title: 'Een plek waar hij mag blijven' },
		{ key: 'school', day: -28, title: 'Weer naar school, eerst halve dagen' }
	],
	tasks: youngAndOutsideTasks,
	plan: [
		{
			kind: 'picture',
			day: -12,
			by: 'jeugd',
			text: 'J.B. is vijftien. Hij verblijft tijdelijk in een huisje, met begeleiders in wisseldienst.\nHij gaat sinds een maand niet naar school. Zijn mentor belt hem elke week.\nZijn moeder wil contact houden en komt op zondag.'
		},
		{
			kind: 'judgement',
			day: -11,
			by: 'rvdk',
			text: 'Hij is bang en draagt daarom een mes. Alleen straffen maakt hem niet minder bang.\nElke week een andere begeleider helpt niet. Hij heeft één vast gezicht nodig.\nVoor hem is elke verhuizing een nieuwe afwijzing. De volgende plek moet de laatste zijn.'
		},
		{
			kind: 'approach',
			day: -10,
			by: 'jeugd',
			text: 'Hij verhuist nog één keer, naar een plek waar hij tot zijn achttiende kan blijven.\nTot die tijd is er elke dag dezelfde begeleider in de middag.\nSchool begint met twee halve dagen en een vaste mentor.\nDe jeugdagent spreekt hem elke week, ook als er niets is.'
		}
	],
	decisions: [
		{
			day: -28,
			text: 'De jeugdbescherming houdt de regie. Hij wordt niet overgeplaatst zonder overleg.'
		}
	],
	nextReview: 8,
	waits: [
		{
			key: 'court',
			day: -26,
			by: 'om',
			waitKind: 'court',
			since: -41,
			expected: 54,
			interim: {
				day: -25,
				by: 'voorzitter',
				agency: 'jeugd',
				agreement: 'De jeugdreclassering begeleidt hem tot de zitting.'
			}
		}
	],
	bridges: [
		{
			day: -25,
			by: 'gemeente2',
			entitledLaw: 'jeugdwet',
			delivered: 'Huisje met begeleiders in wisseldienst',
			since: -26,
			costPerDay: 685,
			reason: 'refusedByProvider'
		}
	]
};
