/**
 * Who this browser is signed in as now: the id of a member, null when nobody is. Another tab may
 * have changed it since the page was made. Asking keeps no session alive.
 * @throws when the server cannot be reached, or has no answer
 */
export async function whoIsHere(origin = location.origin): Promise<string | null> {
	const answer = await fetch(`${origin}/api/v1/me`);
	if (answer.status === 401) return null;
	if (!answer.ok) throw new Error(`who is here: ${answer.status}`);
	const { member } = (await answer.json()) as { member: { id: string } };
	return member.id;
}
