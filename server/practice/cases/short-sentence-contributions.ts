import type { ContributionStory } from '../story.ts';

/** Little is known of somebody who is always just gone. */
export const shortSentenceContributions: ContributionStory[] = [
	{
		day: -13,
		by: 'dji',
		compartment: 'detention.status',
		basis: 'fact',
		ground: 'pbw-18a',
		source: 'PI Maasmond',
		text: 'Derde keer dit jaar: eerst elf dagen, toen negen, nu drie weken. De eerste twee keer was er geen tijd voor een D&R-plan en is hij door niemand gesproken.',
		disclosed: 'all'
	},
	{
		day: -10,
		by: 'gemeente',
		compartment: 'reintegration.dr_plan',
		basis: 'fact',
		ground: 'pbw-18a',
		text: 'De melding van de vorige twee detenties kwam bij ons aan toen hij al vrij was. Een gesprek via beeldbellen is nu gepland.',
		disclosed: {
			to: { dji: 'visible', ggd: 'visible', zvh: 'known' },
			ground: 'pbw-18a',
			reason: 'De GGD neemt het contact over als het gesprek niet lukt.'
		}
	},
	{
		day: -12,
		by: 'politie',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		text: 'Vier aanhoudingen voor winkeldiefstal in vijf maanden, twee daarvan in de week na een vrijlating.',
		disclosed: 'all'
	},
	{
		day: -9,
		by: 'gemeente',
		compartment: 'life.housing',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'BRP',
		text: 'Uitgeschreven sinds {-120m}. Hij slaapt bij vrienden of op het station. Een briefadres is aangevraagd.',
		disclosed: 'all'
	},
	{
		day: -9,
		by: 'gemeente',
		compartment: 'life.income',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Geen inkomen. De aanvraag liep twee keer vast, omdat hij tijdens de behandeling vastzat.',
		disclosed: 'all'
	},
	{
		day: -6,
		by: 'ggd',
		compartment: 'health.status',
		basis: 'judgement',
		ground: 'statutory-permission',
		text: 'Advies voor contact: zoek hem op, een brief bereikt hem niet. Hij reageert goed op een appje van iemand die hij kent.',
		disclosed: 'all'
	},
	{
		day: -5,
		by: 'dji',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Gesprek op de afdeling',
		text: 'Zijn woorden: "Als ik buiten kom is er niks, dus dan doe ik maar wat." Een gesprek met de gemeente wil hij wel.',
		disclosed: 'all'
	}
];
