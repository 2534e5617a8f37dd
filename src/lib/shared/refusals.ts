/** Every refusal word there is, with its HTTP status. Source: the contract; no others exist. */
export const refusalStatus = {
	notHere: 404,
	badInput: 422,
	notAllowed: 403,
	beyondUpTo: 422,
	groundNeeded: 422,
	groundUnfit: 422,
	memberUnfit: 422,
	ownerCannotRead: 422,
	notForAll: 422,
	chairNotInvolved: 422,
	wrongState: 409,
	stale: 409,
	closed: 409,
	busy: 409,
	already: 409,
	idReused: 409,
	agencyNotInvolved: 409,
	lastChair: 409,
	unchanged: 409,
	itemOpen: 409,
	notOpen: 409,
	roomNotCleared: 409,
	disagreementOpen: 409
} as const;

export type RefusalWord = keyof typeof refusalStatus;

/** What can be wrong with one field; `lib/text` has the sentence for each. */
export type FieldProblem =
	| { code: 'required' }
	| { code: 'unknown' }
	| { code: 'type' }
	| { code: 'id' }
	| { code: 'day' }
	| { code: 'bsn' }
	| { code: 'instant' }
	| { code: 'number' }
	| { code: 'order' }
	| { code: 'ahead' }
	| { code: 'ago'; years: number }
	| { code: 'email' }
	| { code: 'phone' }
	| { code: 'password' }
	| { code: 'choice' }
	| { code: 'taken' }
	| { code: 'text' }
	| { code: 'short'; least: number }
	| { code: 'long'; most: number }
	| { code: 'many'; most: number };

/** `field` is a path such as `criteria.a` or `audience.0.level`; empty for the whole. */
export interface FieldError {
	field: string;
	problem: FieldProblem;
}

/** Why something was not done. `errors` comes with `badInput` alone. */
export interface Refusal {
	ok: false;
	refusal: RefusalWord;
	errors?: FieldError[];
}

/** A refusal with this word. */
export function refuse(refusal: RefusalWord): Refusal {
	return { ok: false, refusal };
}

/** A `badInput` about one field. */
export function badField(field: string, problem: FieldProblem): Refusal {
	return { ok: false, refusal: 'badInput', errors: [{ field, problem }] };
}
