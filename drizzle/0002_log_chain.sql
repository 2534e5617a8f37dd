CREATE TABLE `document_authors` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`epoch` integer NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`member_id` text NOT NULL,
	`deed` text NOT NULL,
	`client_id` integer NOT NULL,
	`clock` integer NOT NULL,
	`length` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_authors_deed" CHECK("document_authors"."deed" in ('added', 'deleted')),
	CONSTRAINT "document_authors_length" CHECK("document_authors"."length" >= 1)
);
--> statement-breakpoint
CREATE INDEX `document_authors_document` ON `document_authors` (`document_id`);--> statement-breakpoint
CREATE TABLE `document_heads` (
	`document_id` text PRIMARY KEY NOT NULL,
	`epoch` integer NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`seq` integer NOT NULL,
	`sum` blob DEFAULT x'' NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_heads_seq" CHECK("document_heads"."seq" >= 0)
);
--> statement-breakpoint
ALTER TABLE `document_log` ADD `sum` blob DEFAULT x'' NOT NULL;--> statement-breakpoint
ALTER TABLE `document_snapshots` ADD `sum` blob DEFAULT x'' NOT NULL;