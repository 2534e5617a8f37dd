import { createContext } from 'svelte';

/** How long a toast stays, in milliseconds, unless someone is at it. */
export const TOAST_MS = 10_000;

export interface ToastWish {
	text: string;
	/** One act, such as undo. It closes the toast. */
	act?: { label: string; run: () => void };
}

export interface Toast extends ToastWish {
	key: number;
}

/** Messages that pass. Each waits its time, and longer while `holding`. */
export class Toasts {
	list = $state<Toast[]>([]);
	#next = 0;
	#timers = new Map<number, ReturnType<typeof setTimeout>>();

	/** @returns its key, to close it by */
	show(wish: ToastWish): number {
		const toast = { ...wish, key: this.#next++ };
		this.list.push(toast);
		this.#start(toast.key);
		return toast.key;
	}

	close(key: number): void {
		this.#stop(key);
		this.list = this.list.filter((toast) => toast.key !== key);
	}

	/** Pointer or focus is on the toasts: they stay. */
	hold(): void {
		for (const { key } of this.list) this.#stop(key);
	}

	/** It went away: each toast gets its full time again. */
	release(): void {
		for (const { key } of this.list) this.#start(key);
	}

	#start(key: number): void {
		this.#stop(key);
		this.#timers.set(
			key,
			setTimeout(() => this.close(key), TOAST_MS)
		);
	}

	#stop(key: number): void {
		clearTimeout(this.#timers.get(key));
		this.#timers.delete(key);
	}
}

/** The toasts of the page: set once, by the frame. */
export const [getToasts, setToasts] = createContext<Toasts>();
