/** Titles of answers of the API that have no refusal word of their own. */
export const statuses = {
	400: 'Dit is geen geldige JSON.',
	401: 'U bent niet ingelogd. Log in en probeer het opnieuw.',
	403: 'Dit mag niet vanaf deze plek.',
	405: 'Deze manier van vragen bestaat hier niet.',
	413: 'Dit is te groot.',
	415: 'Stuur dit als application/json.',
	429: 'U vraagt veel tegelijk. Wacht even en probeer het opnieuw.'
} as const;
