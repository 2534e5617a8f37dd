CREATE TABLE `minutes` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`conference_id` text NOT NULL,
	`version` integer NOT NULL,
	`hash` text NOT NULL,
	`adopted_at` integer NOT NULL,
	`member_id` text NOT NULL,
	`frame` text NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minutes_from_one" CHECK("minutes"."version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_id_unique` ON `minutes` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_version` ON `minutes` (`conference_id`,`version`);--> statement-breakpoint
CREATE TABLE `minutes_parts` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`conference_id` text NOT NULL,
	`item_id` text NOT NULL,
	`version` integer NOT NULL,
	`sealed` blob DEFAULT x'' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_parts_id_unique` ON `minutes_parts` (`id`);--> statement-breakpoint
CREATE INDEX `minutes_parts_case` ON `minutes_parts` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_parts_version` ON `minutes_parts` (`item_id`,`version`);--> statement-breakpoint
CREATE TABLE `pairings` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`conference_id` text NOT NULL,
	`key_hash` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pairings_id_unique` ON `pairings` (`id`);--> statement-breakpoint
CREATE INDEX `pairings_conference` ON `pairings` (`conference_id`);--> statement-breakpoint
ALTER TABLE `conferences` ADD `room` text;--> statement-breakpoint
ALTER TABLE `conferences` ADD `reopen_reason` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `item_id` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `ended_at` integer;--> statement-breakpoint
-- Adopted minutes stay as they are. What they say of a case goes with that case, and not before.
CREATE TRIGGER `minutes_stay` BEFORE UPDATE ON `minutes` BEGIN SELECT RAISE(ABORT, 'minutes were adopted'); END;
--> statement-breakpoint
CREATE TRIGGER `minutes_stay_there` BEFORE DELETE ON `minutes` BEGIN SELECT RAISE(ABORT, 'minutes were adopted'); END;
--> statement-breakpoint
CREATE TRIGGER `minutes_parts_stay` BEFORE UPDATE ON `minutes_parts` BEGIN SELECT RAISE(ABORT, 'minutes were adopted'); END;
--> statement-breakpoint
CREATE TRIGGER `minutes_parts_stay_there` BEFORE DELETE ON `minutes_parts`
WHEN EXISTS (SELECT 1 FROM `cases` WHERE `id` = OLD.`case_id`)
BEGIN SELECT RAISE(ABORT, 'minutes were adopted'); END;
