import type { Attachment } from 'svelte/attachments';

/** Lets a line light up for a moment when what it says changes after it was first shown. */
export function markChanges(says: () => string): Attachment<HTMLElement> {
	const first = { said: '' };
	return (element) => {
		const now = says();
		if (first.said !== '' && first.said !== now) {
			element.classList.remove('just-changed');
			// Reading the size restarts the animation.
			void element.offsetWidth;
			element.classList.add('just-changed');
		}
		first.said = now;
	};
}
