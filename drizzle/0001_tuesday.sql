CREATE TABLE `agenda_items` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`conference_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`position` integer NOT NULL,
	`minutes` integer NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agenda_items_state" CHECK("agenda_items"."state" in ('planned', 'open', 'done', 'deferred', 'cancelled')),
	CONSTRAINT "agenda_items_minutes" CHECK("agenda_items"."minutes" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_items_id_unique` ON `agenda_items` (`id`);--> statement-breakpoint
CREATE INDEX `agenda_items_case` ON `agenda_items` (`case_id`);--> statement-breakpoint
CREATE INDEX `agenda_items_conference` ON `agenda_items` (`conference_id`);--> statement-breakpoint
CREATE TABLE `conferences` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`place` text NOT NULL,
	`chair_id` text NOT NULL,
	`acting_chair_id` text NOT NULL,
	`cancel_reason` text,
	FOREIGN KEY (`chair_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`acting_chair_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "conferences_state" CHECK("conferences"."state" in ('draft', 'invited', 'running', 'paused', 'minutesDraft', 'adopted', 'reopened', 'cancelled'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conferences_id_unique` ON `conferences` (`id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`conference_id` text NOT NULL,
	`member_id` text NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_id_unique` ON `invitations` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_once` ON `invitations` (`conference_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `invitations_member` ON `invitations` (`member_id`);--> statement-breakpoint
CREATE TABLE `undoables` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`command_id` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`before` text,
	`after` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `undoables_id_unique` ON `undoables` (`id`);--> statement-breakpoint
CREATE INDEX `undoables_case` ON `undoables` (`case_id`);--> statement-breakpoint
CREATE TABLE `looks` (
	`member_id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`since` integer,
	PRIMARY KEY(`member_id`, `case_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `password_links` (
	`member_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_links_token_hash_unique` ON `password_links` (`token_hash`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`contribution_id` text NOT NULL,
	`version` integer NOT NULL,
	`member_id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	PRIMARY KEY(`contribution_id`, `version`, `member_id`),
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `receipts_case` ON `receipts` (`case_id`);--> statement-breakpoint
CREATE TABLE `asks` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`agency_id` text NOT NULL,
	`group` text NOT NULL,
	`from_agency_id` text NOT NULL,
	`from_member_id` text NOT NULL,
	`question` text,
	`asked_at` integer NOT NULL,
	`answer` text,
	`note` text,
	`answered_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `asks_id_unique` ON `asks` (`id`);--> statement-breakpoint
CREATE INDEX `asks_case` ON `asks` (`case_id`);--> statement-breakpoint
CREATE TABLE `bridges` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`agency_id` text NOT NULL,
	`entitled_law` text NOT NULL,
	`delivered` text NOT NULL,
	`since` text NOT NULL,
	`until` text,
	`cost_per_day` integer,
	`reason` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bridges_law" CHECK("bridges"."entitled_law" in ('wlz', 'wfz', 'zvw', 'jeugdwet')),
	CONSTRAINT "bridges_since" CHECK(length("bridges"."since") = 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bridges_id_unique` ON `bridges` (`id`);--> statement-breakpoint
CREATE INDEX `bridges_case` ON `bridges` (`case_id`);--> statement-breakpoint
CREATE TABLE `gate_lines` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`line` text NOT NULL,
	`text` text NOT NULL,
	`agency_id` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "gate_lines_known" CHECK("gate_lines"."line" in ('fetch', 'tonight', 'money', 'phone', 'identityDocument', 'medication', 'appointment', 'reporting', 'night'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gate_lines_id_unique` ON `gate_lines` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `gate_lines_line` ON `gate_lines` (`case_id`,`line`);--> statement-breakpoint
CREATE TABLE `release_windows` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`version` integer NOT NULL,
	`earliest` text NOT NULL,
	`latest` text NOT NULL,
	`release_kind` text NOT NULL,
	`confirmed` text,
	`source` text NOT NULL,
	`reason` text NOT NULL,
	`agency_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "release_windows_kind" CHECK("release_windows"."release_kind" in ('sentenceEnd', 'conditional', 'leave', 'other')),
	CONSTRAINT "release_windows_from_one" CHECK("release_windows"."version" >= 1),
	CONSTRAINT "release_windows_earliest" CHECK(length("release_windows"."earliest") = 10),
	CONSTRAINT "release_windows_latest" CHECK(length("release_windows"."latest") = 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_windows_id_unique` ON `release_windows` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `release_windows_version` ON `release_windows` (`case_id`,`version`);--> statement-breakpoint
CREATE TABLE `waits` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`wait_kind` text NOT NULL,
	`since` text NOT NULL,
	`expected` text,
	`checked_on` text,
	`interim` text,
	`agency_id` text NOT NULL,
	`closed_on` text,
	`outcome` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "waits_kind" CHECK("waits"."wait_kind" in ('court', 'tul', 'nifp', 'ciz', 'wlzPlace', 'wfzPlace', 'wmoPlace', 'identityDocument', 'address')),
	CONSTRAINT "waits_since" CHECK(length("waits"."since") = 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waits_id_unique` ON `waits` (`id`);--> statement-breakpoint
CREATE INDEX `waits_case` ON `waits` (`case_id`);--> statement-breakpoint
ALTER TABLE `happenings` ADD `member_id` text REFERENCES members(id);--> statement-breakpoint
ALTER TABLE `tasks` ADD `shift` text;--> statement-breakpoint
ALTER TABLE `tasks` ADD `adopted` text;