import type { PracticeCase } from '../story.ts';
import { startInDetentionContributions } from './start-in-detention-contributions.ts';
import { startInDetentionTasks } from './start-in-detention-tasks.ts';

/** 2026-0007: support begins inside, and the day of release keeps moving. */
export const startInDetention: PracticeCase = {
	chair: 'voorzitter',
	opened: -40,
	initials: 'D.S.',
	purpose:
		'Zorgen dat de begeleiding van D.S. in de PI begint en buiten doorgaat, zodat hij niet terugvalt in de eerste weken na zijn vrijlating.',
	criteria: {
		a: 'D.S. kwam de laatste twee keer zonder begeleiding buiten en was binnen een maand terug.',
		b: 'Het gaat om wonen, werk, geld en een netwerk dat niet helpt. Zonder begeleiding zoekt hij oude bekenden op.',
		c: 'Na zijn vorige vrijlating waren er binnen drie weken twee inbraken in zijn buurt.',
		d: 'De aanbieder, de PI, de gemeente en de reclassering moeten op elkaar aansluiten. De datum verandert steeds.'
	},
	decidedBy: 'gemeente',
	subject: {
		name: 'Daan Smeets',
		born: '1989-09-12',
		address: 'PI Maasmond; was ingeschreven in Maasmond',
		bsn: '999990081'
	},
	partners: ['notulist', 'om', 'reclassering', 'dji', 'gemeente', 'wmo', 'politie'],
	caseLead: 'reclassering',
	phases: [
		{ day: -38, phase: 'triage' },
		{ day: -34, phase: 'conference' },
		{ day: -14, phase: 'execution' }
	],
	contributions: startInDetentionContributions,
	goals: [
		{ key: 'inside', day: -34, title: 'Begeleiding begint in de PI en gaat buiten door' },
		{ key: 'week', day: -34, title: 'Een gevulde week vanaf de eerste maandag' }
	],
	tasks: startInDetentionTasks,
	plan: [
		{
			kind: 'picture',
			day: -12,
			by: 'reclassering',
			text: 'D.S. komt onder voorwaarden vrij. De datum is al een keer opnieuw berekend.\nZijn begeleider bezoekt hem elke week in de PI. Zij kennen elkaar nu een maand.\nHij kan vier weken bij een neef wonen. Daarna is er nog niets.'
		},
		{
			kind: 'judgement',
			day: -12,
			by: 'dji',
			text: 'Het gaat goed sinds zijn begeleider langskomt. Hij maakt zelf een weekplan.\nDe eerste drie weken gingen de vorige keren mis. Een lege week is het grootste risico.\nElke keer dat de datum verandert, raakt hij van slag. Hij moet het als eerste horen.'
		},
		{
			kind: 'approach',
			day: -8,
			by: 'reclassering',
			text: 'Alle acties tellen terug vanaf de vroegste datum. Verandert die, dan hoort iedereen het dezelfde dag.\nDe PI vertelt het eerst aan hem zelf.\nDe begeleider blijft dezelfde, binnen en buiten.\nTwee weken voor de vrijlating leggen wij de eerste week vast, dag voor dag.'
		}
	],
	decisions: [
		{ day: -34, text: 'De begeleiding uit de Wmo begint in de PI.' },
		{ day: -14, text: 'De PI geeft een nieuwe datum dezelfde dag door op dit bord.' }
	],
	nextReview: 0,
	releases: [
		{
			day: -36,
			by: 'dji',
			earliest: 45,
			latest: 59,
			releaseKind: 'conditional',
			source: 'PI Maasmond',
			reason: 'Eerste berekening van de voorwaardelijke invrijheidstelling.'
		},
		{
			day: -1,
			by: 'dji',
			earliest: 34,
			latest: 48,
			releaseKind: 'conditional',
			source: 'OM, centrale voorziening v.i.',
			reason: 'De datum is opnieuw berekend: eerdere dagen in voorarrest tellen mee.'
		}
	],
	waits: [
		{
			key: 'home',
			day: -13,
			by: 'gemeente',
			waitKind: 'wmoPlace',
			since: -16,
			expected: 70,
			interim: {
				day: -12,
				by: 'gemeente',
				agency: 'gemeente',
				agreement: 'Vier weken bij zijn neef. Daarna zoekt de gemeente een tijdelijke kamer.'
			}
		}
	],
	bridges: [
		{
			day: -25,
			by: 'gemeente',
			entitledLaw: 'wfz',
			delivered: 'Begeleider van de Wmo in de PI, vier uur per week',
			since: -32,
			costPerDay: 36,
			reason: 'noFunding'
		}
	],
	gate: [
		{
			day: -3,
			by: 'wmo',
			line: 'fetch',
			agency: 'wmo',
			text: 'B. de Graaf staat om 10.00 uur bij de poort en gaat de hele dag met u mee.'
		},
		{
			day: -3,
			by: 'gemeente',
			line: 'tonight',
			agency: 'gemeente',
			text: 'U slaapt bij uw neef. De afspraak geldt voor vier weken.'
		}
	]
};
