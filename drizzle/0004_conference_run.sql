-- An agenda item got words to be sealed. Those that are there have none, which is sealed too: see
-- server/storage/leftovers.ts.
CREATE TABLE IF NOT EXISTS `plain` (
	`table` text NOT NULL,
	`row` integer NOT NULL,
	`place` text NOT NULL,
	`case_id` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `plain` SELECT 'agenda_items', `ordinal`, 'agenda_items ' || `id`, `case_id`, json_object('reason', null) FROM `agenda_items`;--> statement-breakpoint
CREATE TABLE `attendances` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`conference_id` text NOT NULL,
	`item_id` text,
	`attendee_id` text NOT NULL,
	`attendance` text NOT NULL,
	`from` integer NOT NULL,
	`to` integer,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendances_attendance" CHECK("attendances"."attendance" in ('room', 'online', 'phone', 'excused', 'absent'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_id_unique` ON `attendances` (`id`);--> statement-breakpoint
CREATE INDEX `attendances_conference` ON `attendances` (`conference_id`);--> statement-breakpoint
CREATE TABLE `guests` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`conference_id` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text NOT NULL,
	`secrecy_signed_on` text NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "guests_secrecy_signed_on" CHECK(length("guests"."secrecy_signed_on") = 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guests_id_unique` ON `guests` (`id`);--> statement-breakpoint
CREATE INDEX `guests_conference` ON `guests` (`conference_id`);--> statement-breakpoint
CREATE TABLE `hands` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`conference_id` text NOT NULL,
	`item_id` text NOT NULL,
	`attendee_id` text NOT NULL,
	`hand_kind` text NOT NULL,
	`at` integer NOT NULL,
	`order` integer NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hands_hand_kind" CHECK("hands"."hand_kind" in ('order', 'reply', 'speak'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hands_id_unique` ON `hands` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `hands_one_each` ON `hands` (`conference_id`,`attendee_id`);--> statement-breakpoint
CREATE TABLE `readies` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`conference_id` text NOT NULL,
	`item_id` text NOT NULL,
	`step` text NOT NULL,
	`member_id` text NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "readies_step" CHECK("readies"."step" in ('tasks', 'picture', 'judgement', 'goals', 'summary'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `readies_id_unique` ON `readies` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `readies_once` ON `readies` (`conference_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `stances` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`conference_id` text NOT NULL,
	`item_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`member_id` text NOT NULL,
	`stance` text NOT NULL,
	`at` integer NOT NULL,
	`sealed` blob DEFAULT x'' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stances_stance" CHECK("stances"."stance" in ('agree', 'disagree'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stances_id_unique` ON `stances` (`id`);--> statement-breakpoint
CREATE INDEX `stances_case` ON `stances` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `stances_once` ON `stances` (`item_id`,`agency_id`);--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `added` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `opened_at` integer;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `head_count` integer;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `next_review` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `conferences` ADD `started_at` integer;--> statement-breakpoint
ALTER TABLE `conferences` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `conferences` ADD `open_item_id` text;--> statement-breakpoint
ALTER TABLE `conferences` ADD `step` text;--> statement-breakpoint
ALTER TABLE `conferences` ADD `step_at` integer;--> statement-breakpoint
ALTER TABLE `conferences` ADD `floor_id` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `conference_id` text REFERENCES conferences(id);