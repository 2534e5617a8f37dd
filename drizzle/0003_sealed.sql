-- What was in the plain waits in this table until it is sealed, which takes keys that SQL does not
-- have: see server/storage/leftovers.ts.
CREATE TABLE `plain` (
	`table` text NOT NULL,
	`row` integer NOT NULL,
	`place` text NOT NULL,
	`case_id` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `plain` SELECT 'cases', `ordinal`, 'cases ' || `id`, `id`, json_object('initials', `initials`, 'purpose', `purpose`, 'criteria', json(`criteria`), 'investigation', json(`investigation`)) FROM `cases`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'subjects', `ordinal`, 'subjects ' || `id`, `case_id`, json_object('name', `name`, 'aliases', json(`aliases`), 'birthDay', `birth_day`, 'address', `address`, 'bsn', `bsn`) FROM `subjects`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'contributions', `ordinal`, 'contributions ' || `id`, `case_id`, json_object('groundNote', `ground_note`, 'source', `source`, 'conditions', json(`conditions`), 'audience', json(`audience`)) FROM `contributions`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'versions', `ordinal`, 'versions ' || `id`, `case_id`, json_object('text', `text`) FROM `versions`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'supplies', `ordinal`, 'supplies ' || `id`, `case_id`, json_object('reason', `reason`, 'audience', json(`audience`)) FROM `supplies`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'goals', `ordinal`, 'goals ' || `id`, `case_id`, json_object('title', `title`) FROM `goals`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'tasks', `ordinal`, 'tasks ' || `id`, `case_id`, json_object('title', `title`, 'due', json(`due`), 'statutoryTask', `statutory_task`, 'waitingFor', json(`waiting_for`), 'shift', json(`shift`), 'adopted', json(`adopted`), 'progress', `progress`, 'result', `result`, 'reason', `reason`, 'note', `note`, 'history', json(`history`)) FROM `tasks`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'decisions', `ordinal`, 'decisions ' || `id`, `case_id`, json_object('text', `text`) FROM `decisions`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'release_windows', `ordinal`, 'release_windows ' || `id`, `case_id`, json_object('source', `source`, 'reason', `reason`) FROM `release_windows`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'gate_lines', `ordinal`, 'gate_lines ' || `id`, `case_id`, json_object('text', `text`) FROM `gate_lines`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'waits', `ordinal`, 'waits ' || `id`, `case_id`, json_object('interim', json(`interim`), 'outcome', `outcome`) FROM `waits`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'bridges', `ordinal`, 'bridges ' || `id`, `case_id`, json_object('delivered', `delivered`, 'reason', `reason`) FROM `bridges`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'asks', `ordinal`, 'asks ' || `id`, `case_id`, json_object('question', `question`, 'note', `note`) FROM `asks`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'undoables', `ordinal`, 'undoables ' || `id`, `case_id`, json_object('before', json(`before`), 'after', json(`after`)) FROM `undoables`;--> statement-breakpoint
INSERT INTO `plain` SELECT 'command_answers', `rowid`, 'command_answers ' || `member_id` || ' ' || `command_id`, `case_id`, json_object('bodyHash', `body_hash`, 'result', json(`result`)) FROM `command_answers` WHERE `case_id` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` DROP COLUMN `initials`;--> statement-breakpoint
ALTER TABLE `cases` DROP COLUMN `purpose`;--> statement-breakpoint
ALTER TABLE `cases` DROP COLUMN `criteria`;--> statement-breakpoint
ALTER TABLE `cases` DROP COLUMN `investigation`;--> statement-breakpoint
CREATE TABLE `__new_subjects` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`sealed` blob DEFAULT x'' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_subjects`(`ordinal`, `id`, `case_id`, `first_processed_at`) SELECT `ordinal`, `id`, `case_id`, `first_processed_at` FROM `subjects`;--> statement-breakpoint
DROP TABLE `subjects`;--> statement-breakpoint
ALTER TABLE `__new_subjects` RENAME TO `subjects`;--> statement-breakpoint
CREATE UNIQUE INDEX `subjects_id_unique` ON `subjects` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `subjects_case` ON `subjects` (`case_id`);--> statement-breakpoint
ALTER TABLE `contributions` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `contributions` DROP COLUMN `ground_note`;--> statement-breakpoint
ALTER TABLE `contributions` DROP COLUMN `source`;--> statement-breakpoint
ALTER TABLE `contributions` DROP COLUMN `conditions`;--> statement-breakpoint
ALTER TABLE `contributions` DROP COLUMN `audience`;--> statement-breakpoint
ALTER TABLE `versions` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `versions` DROP COLUMN `text`;--> statement-breakpoint
ALTER TABLE `supplies` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `supplies` DROP COLUMN `reason`;--> statement-breakpoint
ALTER TABLE `supplies` DROP COLUMN `audience`;--> statement-breakpoint
ALTER TABLE `goals` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `goals` DROP COLUMN `title`;--> statement-breakpoint
ALTER TABLE `tasks` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `tasks` DROP COLUMN `title`;--> statement-breakpoint
ALTER TABLE `tasks` DROP COLUMN `due`;--> statement-breakpoint
ALTER TABLE `tasks` DROP COLUMN `statutory_task`;--> statement-breakpoint
ALTER TABLE `tasks` DROP COLUMN `waiting_for`;--> statement-breakpoint
ALTER TABLE `tasks` DROP COLUMN `shift`;--> statement-breakpoint
ALTER TABLE `tasks` DROP COLUMN `adopted`;--> statement-breakpoint
ALTER TABLE `tasks` DROP COLUMN `progress`;--> statement-breakpoint
ALTER TABLE `tasks` DROP COLUMN `result`;--> statement-breakpoint
ALTER TABLE `tasks` DROP COLUMN `reason`;--> statement-breakpoint
ALTER TABLE `tasks` DROP COLUMN `note`;--> statement-breakpoint
ALTER TABLE `tasks` DROP COLUMN `history`;--> statement-breakpoint
ALTER TABLE `decisions` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` DROP COLUMN `text`;--> statement-breakpoint
ALTER TABLE `release_windows` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `release_windows` DROP COLUMN `source`;--> statement-breakpoint
ALTER TABLE `release_windows` DROP COLUMN `reason`;--> statement-breakpoint
ALTER TABLE `gate_lines` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `gate_lines` DROP COLUMN `text`;--> statement-breakpoint
ALTER TABLE `waits` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `waits` DROP COLUMN `interim`;--> statement-breakpoint
ALTER TABLE `waits` DROP COLUMN `outcome`;--> statement-breakpoint
ALTER TABLE `bridges` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `bridges` DROP COLUMN `delivered`;--> statement-breakpoint
ALTER TABLE `bridges` DROP COLUMN `reason`;--> statement-breakpoint
ALTER TABLE `asks` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `asks` DROP COLUMN `question`;--> statement-breakpoint
ALTER TABLE `asks` DROP COLUMN `note`;--> statement-breakpoint
ALTER TABLE `undoables` ADD `sealed` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `undoables` DROP COLUMN `before`;--> statement-breakpoint
ALTER TABLE `undoables` DROP COLUMN `after`;--> statement-breakpoint
CREATE TABLE `__new_command_answers` (
	`member_id` text NOT NULL,
	`command_id` text NOT NULL,
	`body_hash` text,
	`case_id` text,
	`result` text,
	`first_processed_at` integer NOT NULL,
	`sealed` blob DEFAULT x'' NOT NULL,
	PRIMARY KEY(`member_id`, `command_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_command_answers`(`rowid`, `member_id`, `command_id`, `body_hash`, `case_id`, `result`, `first_processed_at`)
	SELECT `rowid`, `member_id`, `command_id`, iif(`case_id` IS NULL, `body_hash`, NULL), `case_id`, iif(`case_id` IS NULL, `result`, NULL), `first_processed_at` FROM `command_answers`;--> statement-breakpoint
DROP TABLE `command_answers`;--> statement-breakpoint
ALTER TABLE `__new_command_answers` RENAME TO `command_answers`;--> statement-breakpoint
CREATE INDEX `command_answers_case` ON `command_answers` (`case_id`);