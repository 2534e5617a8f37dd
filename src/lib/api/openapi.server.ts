import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { z } from 'zod';
import { commandSchema } from '$lib/shared/commands.ts';
import { boardView } from '$lib/shared/view.ts';
import {
	billView,
	caseListView,
	overviewView,
	releasesView,
	workView
} from '$lib/shared/view-lists.ts';
import {
	auditView,
	conferenceListView,
	conferenceView,
	directoryView,
	meView,
	problemView,
	readersView,
	regionView
} from '$lib/shared/view-region.ts';
import { minutesView } from '$lib/shared/view-minutes.ts';
import { roomView } from '$lib/shared/view-room.ts';
import { cookieName } from '$lib/shared/wire.ts';

const json = (view: z.ZodType) => ({ content: { 'application/json': { schema: view } } });
const problem = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: problemView } }
});

const refusals = {
	'401': problem('Niet ingelogd'),
	'404': problem('Bestaat niet, of niet voor u; beide zijn byte voor byte gelijk'),
	'405': problem('Verkeerde methode'),
	'429': problem('Te veel gevraagd; zie Retry-After')
};

const done = z
	.strictObject({ ok: z.literal(true), result: z.record(z.string(), z.unknown()) })
	.meta({ id: 'Done' });

const notYours = { '403': problem('U ziet dit, maar dit is niet aan u') };
const wrongValue = { '422': problem('De waarden kloppen niet of mogen niet') };

interface Asked {
	/** What the request names, and so can name wrongly. */
	requestParams?: object;
}

function reading(summary: string, view: z.ZodType, asked: Asked = {}, others: object = {}) {
	const named = asked.requestParams ? wrongValue : {};
	return {
		summary,
		...asked,
		responses: { '200': { description: summary, ...json(view) }, ...refusals, ...named, ...others }
	};
}

/** What only some functions read: another is told that it is not theirs. */
function readingForSome(summary: string, view: z.ZodType, asked: Asked = {}) {
	return reading(summary, view, asked, notYours);
}

const paths: ZodOpenApiPathsObject = {
	'/api/v1/me': { get: reading('Wie u bent', meView) },
	'/api/v1/cases': { get: reading('De casussen waarbij u betrokken bent', caseListView) },
	'/api/v1/cases/{id}': {
		get: reading('Het bord van een casus, zoals u het mag zien', boardView, {
			requestParams: { path: z.object({ id: z.uuid() }) }
		})
	},
	'/api/v1/cases/{id}/preview': {
		get: reading('Uw bord, gekruist met wat een ander mag zien: nooit meer dan u', boardView, {
			requestParams: {
				path: z.object({ id: z.uuid() }),
				query: z.object({ as: z.union([z.uuid(), z.literal('room')]) })
			}
		})
	},
	'/api/v1/contributions/{id}/readers': {
		get: reading('Wie een bijdrage las, alleen voor de organisatie die haar gaf', readersView, {
			requestParams: { path: z.object({ id: z.uuid() }) }
		})
	},
	'/api/v1/overview': {
		get: readingForSome('Wat aandacht vraagt in de eigen casussen, voor procesregie', overviewView)
	},
	'/api/v1/releases': { get: reading('Vrijlatingen in de eigen casussen', releasesView) },
	'/api/v1/bill': {
		get: readingForSome('Wachten en overbruggen in de regio, zonder personen', billView)
	},
	'/api/v1/my-work': { get: reading('De acties van u en van uw organisatie', workView) },
	'/api/v1/conferences': {
		get: reading(
			'De overleggen die u voorzit, voorbereidt of waarvoor u bent uitgenodigd',
			conferenceListView
		)
	},
	'/api/v1/conferences/{id}': {
		get: reading('Een overleg, zoals u het mag zien', conferenceView, {
			requestParams: { path: z.object({ id: z.uuid() }) }
		})
	},
	'/api/v1/conferences/{id}/room': {
		get: reading('Wat het zaalscherm toont, gekruist met wat u mag zien', roomView, {
			requestParams: { path: z.object({ id: z.uuid() }) }
		})
	},
	'/api/v1/conferences/{id}/minutes': {
		get: reading('Het verslag van een overleg, zoals u het mag zien', minutesView, {
			requestParams: {
				path: z.object({ id: z.uuid() }),
				query: z.object({ version: z.exactOptional(z.number().int().min(1)) })
			}
		})
	},
	'/api/v1/directory': {
		get: readingForSome(
			'Organisaties en mensen van de regio, voor wie ze kan betrekken',
			directoryView
		)
	},
	'/api/v1/region': {
		get: readingForSome(
			'Organisaties en accounts, alleen voor de beheerder van de regio',
			regionView
		)
	},
	'/api/v1/audit': {
		get: readingForSome('Het logboek, alleen voor de functionaris gegevensbescherming', auditView, {
			requestParams: {
				query: z.object({
					caseId: z.exactOptional(z.uuid()),
					after: z.exactOptional(z.number().int().min(0))
				})
			}
		})
	},
	'/api/v1/openapi.json': {
		get: {
			summary: 'Deze beschrijving',
			responses: {
				'200': {
					description: 'OpenAPI 3.1',
					content: { 'application/json': { schema: { type: 'object' } } }
				},
				'401': refusals['401']
			}
		}
	},
	'/api/v1/commands': {
		post: {
			summary: 'Geef een opdracht; dezelfde id met dezelfde inhoud heeft één gevolg',
			requestBody: { ...json(commandSchema), required: true },
			responses: {
				'200': { description: 'Gedaan', ...json(done) },
				'400': problem('Geen JSON'),
				'409': problem('Wel van u, maar nu niet'),
				'413': problem('Te groot'),
				'415': problem('Geen application/json'),
				...notYours,
				...wrongValue,
				...refusals
			}
		}
	}
};

const made = new Map<string, object>();

/** The description of the API, made once from the schemas that the code itself uses. */
export function openApi(origin: string): object {
	const known = made.get(origin) ?? describe(origin);
	made.set(origin, known);
	return known;
}

function describe(origin: string): object {
	const cookie = cookieName(origin.startsWith('https:'));
	return createDocument({
		openapi: '3.1.0',
		info: { title: 'Casustafel', version: '1', description: 'Elk antwoord is wat u mag zien.' },
		servers: [{ url: origin }],
		security: [{ session: [] }],
		components: {
			securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookie } }
		},
		paths
	});
}
