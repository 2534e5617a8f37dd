import type { ContributionStory } from '../story.ts';

const person: ContributionStory[] = [
	{
		day: -72,
		by: 'gemeente',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Gesprek in de PI, met de praatplaat',
		sourceDay: -74,
		text: 'Hij wil hulp bij wonen en geld. Hij wil van één persoon horen wat er geregeld is: "Vijf loketten, dat lukt mij niet." Hij wil geen hulp van mensen die hij niet kent.',
		disclosed: 'all'
	},
	{
		day: -71,
		by: 'voorzitter',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'R.K. weet van dit overleg. S. Bouali heeft hem op {-74} uitgelegd wie meepraten en waarom. Hij had geen bezwaar.',
		disclosed: 'all'
	},
	{
		day: -12,
		by: 'gemeente',
		compartment: 'identity.id_evidence',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Eigen administratie',
		text: 'Zijn paspoort is verlopen. Een nieuwe identiteitskaart is vanuit de PI aangevraagd en ligt vanaf {+2} klaar.',
		disclosed: 'all'
	},
	{
		day: -45,
		by: 'reclassering',
		compartment: 'network.people',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Telefoongesprek met zijn zus',
		text: 'Zijn zus woont in Maasmond en bezoekt hem om de week. Zij wil hem op de eerste dag ophalen. Bij haar slapen kan niet: zij heeft één kamer en twee kinderen.',
		disclosed: 'all'
	},
	{
		day: -66,
		by: 'politie',
		compartment: 'network.people',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Wijkagent',
		text: 'De ex-partner woont in de Havenstraat. Zij wil op de hoogte blijven via haar eigen contactpersoon bij de politie.',
		disclosed: 'known'
	}
];

const safety: ContributionStory[] = [
	{
		day: -6,
		by: 'politie',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		text: 'Vijf meldingen van overlast in de Havenstraat tussen {-190m} en {-105m}, drie keer met dezelfde ex-partner. Sinds de detentie geen meldingen.',
		disclosed: {
			to: {
				om: 'visible',
				reclassering: 'visible',
				zvh: 'visible',
				gemeente: 'known'
			},
			ground: 'wpg-8',
			reason: 'De gemeente moet weten dat er informatie is, omdat zij de eerste slaapplek kiest.'
		}
	},
	{
		day: -5,
		by: 'politie',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		conditions: ['notToSubject', 'notInPlan'],
		text: 'De aangifte van de ex-partner van {-102} is nog niet afgedaan. Wij willen eerst met het OM afspreken wat hij hierover mag weten en wanneer.',
		disclosed: {
			to: { om: 'visible' },
			reason: 'Eerst afstemmen met de officier van justitie.'
		}
	},
	{
		day: -1,
		by: 'politie',
		compartment: 'police.art8_13',
		basis: 'judgement',
		ground: 'wpg-8',
		text: 'De wijkagent verwacht dat hij de eerste avond naar de Havenstraat gaat. Eerst met het OM bespreken wat wij hiervan delen.',
		disclosed: 'draft'
	},
	{
		day: -64,
		by: 'om',
		compartment: 'justice.jd',
		basis: 'fact',
		ground: 'wjsg',
		source: 'Justitiële documentatie',
		text: 'Drie veroordelingen in vijf jaar, voor vernieling en bedreiging. De laatste is een gevangenisstraf van vier maanden en is onherroepelijk.',
		disclosed: 'all'
	},
	{
		day: -20,
		by: 'om',
		compartment: 'justice.pending',
		basis: 'fact',
		ground: 'wjsg',
		source: 'Zittingsrooster',
		text: 'Eén zaak staat nog open. De politierechter behandelt die op {+50}. Tot dan gelden in deze zaak geen voorwaarden.',
		disclosed: 'all'
	},
	{
		day: -60,
		by: 'om',
		compartment: 'justice.tul',
		basis: 'fact',
		ground: 'wjsg',
		text: 'Van een eerder vonnis staan twee weken voorwaardelijk open. De TUL-vordering is ingediend. Er is nog geen zittingsdatum, dus nu verandert de einddatum niet.',
		disclosed: 'all'
	},
	{
		day: -8,
		by: 'politie',
		compartment: 'safety.alerts',
		basis: 'judgement',
		ground: 'wgs-2.30',
		conditions: [{ until: 40 }],
		text: 'Afspraak voor de eerste twee weken buiten: ga met z’n tweeën op huisbezoek. Loopt de spanning op, ga dan weg en bel 112.',
		disclosed: 'all'
	},
	{
		day: -58,
		by: 'gemeente',
		compartment: 'orders.admin',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Besluit burgemeester',
		sourceDay: -100,
		text: 'Gebiedsverbod voor de Havenstraat en de straten eromheen, tot en met {+80}. Het besluit ligt bij zijn spullen in de PI.',
		disclosed: 'all'
	}
];

const detention: ContributionStory[] = [
	{
		day: -2,
		by: 'dji',
		compartment: 'detention.status',
		basis: 'fact',
		ground: 'pbw-18a',
		source: 'PI Maasmond',
		text: 'Vroegste vrijlating is nu {+9w} (eindverlof). Strafeinde blijft {+23}. Casemanager L. Kuiper is op werkdagen bereikbaar tot 16.00 uur.',
		disclosed: 'all'
	},
	{
		day: -76,
		by: 'dji',
		compartment: 'detention.status',
		basis: 'fact',
		ground: 'pbw-18a',
		source: 'PI Maasmond',
		text: 'Verblijft sinds {-96} in PI Maasmond, afdeling C. Bezoek en beeldbellen kan op werkdagen, na overleg met de casemanager.',
		disclosed: 'all'
	},
	{
		day: -18,
		by: 'dji',
		compartment: 'detention.conduct',
		basis: 'judgement',
		ground: 'pbw-18b',
		text: 'Na een telefoongesprek op {-20} was hij boos op zijn ex-partner. Hij noemde geen plan en er was geen concrete dreiging. Een gesprek met zijn mentor hielp.',
		disclosed: 'all'
	},
	{
		day: -30,
		by: 'dji',
		compartment: 'reintegration.dr_plan',
		basis: 'fact',
		ground: 'pbw-18a',
		source: 'Deelbaar D&R-plan',
		text: 'Van de zes basisvoorwaarden zijn er drie op orde: identiteitsbewijs aangevraagd, zorgverzekering loopt door, zijn zus is betrokken. Wonen, inkomen en schulden staan nog open.',
		disclosed: 'all'
	},
	{
		day: -14,
		by: 'reclassering',
		compartment: 'reintegration.dr_plan',
		basis: 'fact',
		ground: 'pbw-18a',
		text: 'Wij krijgen uren vanaf de eerste dag van het toezicht, niet voor werk in de PI. Kennismaken vóór de vrijlating lukt ons daarom niet. Een belafspraak via de casemanager kan wel.',
		disclosed: 'all'
	},
	{
		day: -62,
		by: 'reclassering',
		compartment: 'probation.supervision',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Vonnis',
		sourceDay: -95,
		text: 'Toezicht van een jaar vanaf de eerste dag buiten. Voorwaarden: meldplicht, contactverbod en ambulante behandeling. Toezichthouder is N. Aydin.',
		disclosed: 'all'
	},
	{
		day: -61,
		by: 'reclassering',
		compartment: 'probation.supervision',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Ambulante behandeling is een voorwaarde van het toezicht. De eerste afspraak moet binnen twee weken na de vrijlating zijn.',
		disclosed: {
			to: { ggz: 'visible' },
			ground: 'wgs-2.30',
			reason: 'De GGZ plant de behandeling en moet de termijn kennen.'
		}
	},
	{
		day: -60,
		by: 'reclassering',
		compartment: 'probation.assessment',
		basis: 'judgement',
		ground: 'wgs-2.30',
		source: 'Conclusie van het reclasseringsadvies',
		text: 'De kans op herhaling is gemiddeld, en hoog als hij zonder vaste slaapplek buiten komt. Structuur in de eerste twee weken verlaagt die kans.',
		disclosed: 'all'
	}
];

const care: ContributionStory[] = [
	{
		day: -40,
		by: 'ggz',
		compartment: 'health.content',
		basis: 'judgement',
		ground: 'consent',
		groundNote:
			'Schriftelijke toestemming van {-41}, alleen voor de reclassering en tot het einde van het toezicht.',
		text: 'Advies voor het toezicht: plan gesprekken in de ochtend en houd ze kort. Hij slaapt slecht en heeft dan minder geduld. De behandeling richt zich op slaap en op omgaan met spanning.',
		disclosed: {
			to: { reclassering: 'visible' },
			ground: 'consent',
			reason: 'De toezichthouder stemt de gesprekken hierop af.'
		}
	},
	{
		day: -13,
		by: 'ggz',
		compartment: 'health.status',
		basis: 'judgement',
		ground: 'consent',
		groundNote: 'Schriftelijke toestemming van {-41} voor dit advies aan alle partners.',
		text: 'Advies voor contact: kondig bezoek aan, kom met vaste mensen en praat rustig. Loopt de spanning op, bel dan de crisisdienst.',
		disclosed: 'all'
	},
	{
		day: -39,
		by: 'ggz',
		compartment: 'health.wvggz',
		basis: 'fact',
		ground: 'statutory-permission',
		text: 'Er is geen zorgmachtiging en er loopt geen aanvraag. Hij werkt vrijwillig mee.',
		disclosed: 'all'
	},
	{
		day: -24,
		by: 'gemeente',
		compartment: 'care.indications',
		basis: 'fact',
		ground: 'wmo',
		source: 'Wmo-aanvraag',
		sourceDay: -25,
		text: 'De aanvraag voor Wmo-begeleiding is op {-25} ontvangen. Het besluit komt uiterlijk op {+17}: na de vroegste vrijlating. Wij vragen om voorrang.',
		disclosed: 'all'
	}
];

const life: ContributionStory[] = [
	{
		day: -8,
		by: 'gemeente',
		compartment: 'life.housing',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'BRP',
		text: 'Geen eigen woning sinds {-190m}. Het briefadres loopt tot {+68}. Voor de eerste week buiten is nog geen slaapplek geregeld.',
		disclosed: {
			to: {
				zvh: 'visible',
				politie: 'visible',
				om: 'visible',
				reclassering: 'visible',
				dji: 'visible',
				ggz: 'visible'
			},
			ground: 'wgs-2.30',
			reason: 'De GGZ plant de behandeling in de buurt van de slaapplek.'
		},
		added: {
			day: -1,
			text: 'Eén opvang belt op {+1} terug over een bed. De andere zit vol.'
		}
	},
	{
		day: -22,
		by: 'gemeente',
		compartment: 'life.income',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Afdeling inkomen',
		text: 'De bijstand is gestopt toen de detentie begon. Een nieuwe aanvraag kan vanuit de PI, vanaf twee weken voor de vrijlating.',
		disclosed: 'all'
	},
	{
		day: -22,
		by: 'gemeente',
		compartment: 'life.debts',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Schuldhulpverlening',
		text: 'De schuldregeling staat stil sinds de detentie. Zij kan verder als hij weer inkomen heeft en zich binnen een maand meldt.',
		disclosed: 'all'
	},
	{
		day: -50,
		by: 'gemeente',
		compartment: 'youth.record',
		basis: 'fact',
		ground: 'jeugdwet',
		text: 'Hij had jeugdhulp tot zijn achttiende. Die stopte zonder vervolg. Hij noemt dat zelf als reden dat hij instanties weinig vertrouwt.',
		disclosed: {
			to: { om: 'visible', reclassering: 'visible', zvh: 'known' },
			ground: 'jeugdwet',
			reason: 'Alleen dit ene punt, omdat het de start van het toezicht raakt.'
		}
	}
];

/** What the partners know, in every row in which one of them writes. */
export const earlyReleaseContributions: ContributionStory[] = [
	...person,
	...safety,
	...detention,
	...care,
	...life
];
