/** Where to go after signing in: the path that `naar` names, if it is one of ours. */
export function innerPath(url: URL): string {
	const wish = url.searchParams.get('naar') ?? '';
	const there = URL.canParse(wish, url) ? new URL(wish, url) : null;
	const ours = wish.startsWith('/') && there?.origin === url.origin;
	return there && ours ? there.pathname + there.search : '/casussen';
}
