import { passwordLengths } from '#shared/commands.ts';
import type { MemberId } from '#shared/ids.ts';
import { badField, refuse, type Refusal } from '#shared/refusals.ts';
import type { AccountView, RegionView } from '#shared/view-region.ts';
import type { Member, Roster } from '#domain/facts.ts';
import { oversees } from '#domain/functions.ts';
import type { Application, Chosen, House } from './house.ts';
import { livingPerson, personOf, type Person } from './people.ts';
import { noteView } from './noting.ts';

type Region = Pick<Application, 'regionView' | 'account' | 'openLink' | 'choosePassword'>;

/** The accounts of the region: for who administers them, and one's own. Nothing of any case. */
export function createRegion(house: House): Region {
	return {
		async regionView(session) {
			const person = await livingPerson(house.facts, session);
			const allowed = person.member.functions.includes('administrator');
			const outcome = allowed ? 'allowed' : 'notAllowed';
			await noteView(house, session, person, { what: 'region', outcome });
			if (!allowed) return refuse('notAllowed');
			return regionOf(person.roster, new Set(await house.identity.withPassword()));
		},
		async account(session) {
			const person = await livingPerson(house.facts, session);
			const { name, email, functions, phone } = person.member;
			const agency = person.agency && { name: person.agency.name, class: person.agency.class };
			return { name, email, functions, phone, agency, phoneBook: phoneBookOf(person) };
		},
		async openLink(token, from) {
			const link = await house.identity.linkOf(token, from);
			if (!link.ok) return link;
			const person = await personOf(house.facts, { id: '', memberId: link.memberId });
			if (!person) return { ok: false, why: 'gone' };
			return { ok: true, name: person.member.name, email: person.member.email };
		},
		choosePassword: (choice) => choosePassword(house, choice)
	};
}

type Choice = Parameters<Application['choosePassword']>[0];

/** Uses a link up. What is wrong with the password is said only to who holds a living link. */
async function choosePassword(house: House, choice: Choice): Promise<Chosen> {
	const { token, password, from } = choice;
	const unfit = unfitPassword(password);
	const link = unfit
		? await house.identity.linkOf(token, from)
		: await house.identity.redeem(token, password, from);
	if (!link.ok) {
		await noteChoice(house, null, link.why === 'gone' ? 'notHere' : link.why);
		return link;
	}
	if (unfit) return { ok: false, why: 'unfit', refusal: unfit };
	if (link.ended) house.screens().sessionsEnded(link.ended);
	await noteChoice(house, link.memberId, 'allowed');
	return { ok: true };
}

function unfitPassword({ length }: string): Refusal | null {
	const { least, most } = passwordLengths;
	if (length < least) return badField('password', { code: 'short', least });
	return length > most ? badField('password', { code: 'long', most }) : null;
}

function noteChoice(house: House, memberId: MemberId | null, outcome: string): Promise<void> {
	const nowhere = { agencyId: null, caseId: null };
	return house.note({ memberId, ...nowhere, what: 'password:set', rule: 'link', outcome });
}

function regionOf({ region, agencies, members }: Roster, withPassword: Set<string>): RegionView {
	return {
		name: region.name,
		agencies: agencies.map(({ id, name, class: agencyClass, statutoryTasks }) => ({
			id,
			name,
			class: agencyClass,
			statutoryTasks
		})),
		members: members.map((row) => ({
			id: row.id,
			agencyId: row.agencyId,
			name: row.name,
			email: row.email,
			functions: row.functions,
			phone: row.phone,
			actsFor: row.actsFor,
			disabled: row.disabledAt !== null,
			hasPassword: withPassword.has(row.id)
		}))
	};
}

/** Whose phone this person may write down: all people for procesregie, colleagues for a spoc. */
function phoneBookOf({ member, agency, roster }: Person): AccountView['phoneBook'] {
	if (!agency || oversees(member)) return [];
	const all = agency.class === 'PROC';
	if (!all && !member.functions.includes('spoc')) return [];
	const reached = roster.agencies.filter(({ id }) => all || id === agency.id);
	return reached.map(({ id, name, class: agencyClass }) => ({
		id,
		name,
		class: agencyClass,
		members: roster.members.filter((row) => isListed(row, id)).map(phoneOf)
	}));
}

function isListed(row: Member, agencyId: string): boolean {
	return row.agencyId === agencyId && row.disabledAt === null;
}

function phoneOf({ id, name, phone }: Member) {
	return { id, name, phone };
}
