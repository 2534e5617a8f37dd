/** Where to go after signing in: the path that `naar` names, if it is one of ours. */
export function innerPath(url: URL): string {
	const wish = url.searchParams.get('naar') ?? '';
	const there = URL.canParse(wish, url) ? new URL(wish, url) : null;
	const ours = wish.startsWith('/') && there?.origin === url.origin;
	const path = there && ours ? there.pathname + there.search : '/casussen';
	// A path that begins with two slashes names another site.
	return new URL(path, url).origin === url.origin && !path.startsWith('//') ? path : '/casussen';
}
