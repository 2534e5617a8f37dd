import { serveWriting } from '#storage/apart.ts';

/* The thread that writes, where the disk is slow (ADR 014). */

serveWriting();
