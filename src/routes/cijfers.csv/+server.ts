import { error } from '@sveltejs/kit';
import { billCsv } from '$lib/text/bill-csv.ts';
import type { RequestHandler } from './$types';

/** The figures as a file for a spreadsheet: semicolons, commas in numbers, a byte order mark. */
export const GET: RequestHandler = async ({ locals }) => {
	if (!locals.session) error(401, 'notAllowed');
	const bill = await locals.application.bill(locals.session);
	if ('refusal' in bill) error(403, 'notAllowed');
	return new Response(`\ufeff${billCsv(bill)}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="cijfers.csv"'
		}
	});
};
