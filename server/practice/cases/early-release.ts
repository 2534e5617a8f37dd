import type { PracticeCase } from '../story.ts';
import { earlyReleaseContributions } from './early-release-contributions.ts';
import { earlyReleaseFacts } from './early-release-facts.ts';
import { earlyReleaseTasks } from './early-release-tasks.ts';

/** 2026-0001: he comes out two weeks earlier than everybody planned for. */
export const earlyRelease: PracticeCase = {
	chair: 'voorzitter',
	opened: -84,
	initials: 'R.K.',
	purpose:
		'Voorkomen dat R.K. na zijn vrijlating opnieuw overlast geeft of iemand bedreigt. Daarvoor regelen de partners samen een slaapplek, toezicht en steun vanaf de eerste dag buiten.',
	criteria: {
		a: 'R.K. heeft problemen met wonen, geld en spanning. Die hangen samen en worden na elke detentie groter.',
		b: 'Het gaat om wonen, inkomen, schulden, gezondheid en relaties. Zonder slaapplek en dagritme neemt de kans op herhaling toe.',
		c: 'Hij zorgt al langer voor overlast en onveiligheid in één buurt. In het half jaar vóór zijn detentie nam dat toe.',
		d: 'Gevangenis, reclassering, gemeente en zorg moeten hun werk op elkaar laten aansluiten. Geen van hen kan dit alleen.'
	},
	decidedBy: 'gemeente',
	subject: {
		name: 'Ruben Kalff',
		aliases: ['Rubi'],
		born: '1994-03-17',
		address: 'Briefadres: Stadhuisplein 1, Maasmond',
		bsn: '999990019'
	},
	partners: ['notulist', 'politie', 'om', 'reclassering', 'dji', 'gemeente', 'ggz'],
	caseLead: 'gemeente',
	phases: [
		{ day: -82, phase: 'triage' },
		{ day: -70, phase: 'conference' }
	],
	contributions: earlyReleaseContributions,
	goals: [
		{ key: 'sleep', day: -70, title: 'Een veilige en vaste slaapplek' },
		{ key: 'supervision', day: -70, title: 'Toezicht sluit aan op de eerste dag buiten' },
		{ key: 'support', day: -70, title: 'Steun loopt door na vrijlating' },
		{
			key: 'contact',
			day: -70,
			title: 'Eén vast aanspreekpunt tijdens de detentie',
			closed: -42
		}
	],
	tasks: earlyReleaseTasks,
	plan: [
		{
			kind: 'picture',
			day: -2,
			by: 'gemeente',
			text: 'R.K. komt waarschijnlijk op {+9w} vrij. Dat is twee weken vóór zijn strafeinde en eerder dan waar wij van uitgingen.\nHij heeft geen eigen woning en nog geen slaapplek voor de eerste week. Zijn zus is zijn vaste steun en wil hem op de eerste dag ophalen.\nHij wil hulp en vraagt om één vast aanspreekpunt. Hij raakt gespannen als afspraken veranderen zonder dat iemand het hem vertelt.'
		},
		{
			kind: 'judgement',
			day: -2,
			by: 'reclassering',
			text: 'De eerste twee weken buiten zijn het kwetsbaarst. Een vaste slaapplek en een duidelijk dagritme maken dan het meeste verschil.\nWat na de eerste week komt, is nog niet zeker. Wij vinden dat risico te groot om af te wachten.\nZijn motivatie is nu goed. Als de eerste dagen rommelig verlopen, kan die snel omslaan.'
		},
		{
			kind: 'approach',
			day: -1,
			by: 'gemeente',
			text: 'Wij plannen alles vanaf de vroegste datum, {+9}. Schuift die datum op, dan schuiven de acties mee.\nS. Bouali is het vaste aanspreekpunt en vertelt hem elke week wat er geregeld is.\nOp de eerste dag wordt hij opgehaald, gaat hij naar de opvang en heeft hij zijn eerste gesprek. Op de tweede dag belt de casusregisseur hem.\nLukt een actie niet op tijd? Meld dat dezelfde dag aan de casusregisseur, dan zoeken wij samen een andere weg.'
		}
	],
	decisions: [
		{
			day: -70,
			text: 'De casus voldoet aan de criteria en wordt besproken aan de tafel Nazorg.'
		},
		{
			day: -70,
			text: 'S. Bouali (gemeente) is casusregisseur en het vaste aanspreekpunt voor R.K.'
		},
		{
			day: -28,
			text: 'Elke organisatie noemt een collega die bij afwezigheid de acties overneemt.'
		},
		{ day: -1, text: 'Alle afspraken gaan uit van vrijlating op {+9}.' }
	],
	nextReview: 13,
	...earlyReleaseFacts
};
