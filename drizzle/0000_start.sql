CREATE TABLE `agency_involvements` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`agency_id` text NOT NULL,
	`decided_by` text,
	`from` integer NOT NULL,
	`to` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agency_involvements_id_unique` ON `agency_involvements` (`id`);--> statement-breakpoint
CREATE INDEX `agency_involvements_case` ON `agency_involvements` (`case_id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`initials` text NOT NULL,
	`phase` text NOT NULL,
	`processing` text NOT NULL,
	`purpose` text NOT NULL,
	`criteria` text NOT NULL,
	`decided_by` text NOT NULL,
	`case_lead_id` text,
	`investigation` text,
	`next_review` text,
	`closed_at` integer,
	`first_processed_at` integer NOT NULL,
	FOREIGN KEY (`decided_by`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_lead_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cases_phase" CHECK("cases"."phase" in ('intake', 'triage', 'conference', 'execution', 'winddown')),
	CONSTRAINT "cases_processing" CHECK("cases"."processing" in ('zvh', 'reintegration')),
	CONSTRAINT "cases_next_review" CHECK(length("cases"."next_review") = 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_id_unique` ON `cases` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number` ON `cases` (`number`);--> statement-breakpoint
CREATE TABLE `member_involvements` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`member_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`from` integer NOT NULL,
	`until` text,
	`to` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "member_involvements_until" CHECK(length("member_involvements"."until") = 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_involvements_id_unique` ON `member_involvements` (`id`);--> statement-breakpoint
CREATE INDEX `member_involvements_case` ON `member_involvements` (`case_id`);--> statement-breakpoint
CREATE INDEX `member_involvements_member` ON `member_involvements` (`member_id`);--> statement-breakpoint
CREATE TABLE `subjects` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`name` text,
	`aliases` text NOT NULL,
	`birth_day` text,
	`address` text,
	`bsn` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subjects_birth_day" CHECK(length("subjects"."birth_day") = 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subjects_id_unique` ON `subjects` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `subjects_case` ON `subjects` (`case_id`);--> statement-breakpoint
CREATE TABLE `contributions` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`compartment` text NOT NULL,
	`agency_id` text NOT NULL,
	`member_id` text NOT NULL,
	`basis` text NOT NULL,
	`ground` text NOT NULL,
	`ground_note` text,
	`source` text,
	`source_date` text NOT NULL,
	`conditions` text NOT NULL,
	`version` integer NOT NULL,
	`audience` text,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contributions_basis" CHECK("contributions"."basis" in ('fact', 'judgement')),
	CONSTRAINT "contributions_source_date" CHECK(length("contributions"."source_date") = 10),
	CONSTRAINT "contributions_version" CHECK("contributions"."version" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contributions_id_unique` ON `contributions` (`id`);--> statement-breakpoint
CREATE INDEX `contributions_case` ON `contributions` (`case_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`epoch` integer NOT NULL,
	`kind` text NOT NULL,
	`compartment` text NOT NULL,
	`contribution_id` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "documents_epoch" CHECK("documents"."epoch" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_id_unique` ON `documents` (`id`);--> statement-breakpoint
CREATE INDEX `documents_case` ON `documents` (`case_id`);--> statement-breakpoint
CREATE TABLE `supplies` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`contribution_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`member_id` text NOT NULL,
	`ground` text NOT NULL,
	`reason` text,
	`audience` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supplies_id_unique` ON `supplies` (`id`);--> statement-breakpoint
CREATE INDEX `supplies_case` ON `supplies` (`case_id`);--> statement-breakpoint
CREATE TABLE `versions` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`contribution_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "versions_from_one" CHECK("versions"."number" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_id_unique` ON `versions` (`id`);--> statement-breakpoint
CREATE INDEX `versions_case` ON `versions` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `versions_number` ON `versions` (`contribution_id`,`number`);--> statement-breakpoint
CREATE TABLE `document_clients` (
	`document_id` text NOT NULL,
	`epoch` integer NOT NULL,
	`client_id` integer NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`document_id`, `epoch`, `client_id`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_clients_client_id" CHECK("document_clients"."client_id" >= 0)
);
--> statement-breakpoint
CREATE TABLE `document_log` (
	`document_id` text NOT NULL,
	`epoch` integer NOT NULL,
	`seq` integer NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`member_id` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`document_id`, `epoch`, `seq`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_log_seq" CHECK("document_log"."seq" >= 1)
);
--> statement-breakpoint
CREATE TABLE `document_snapshots` (
	`document_id` text NOT NULL,
	`epoch` integer NOT NULL,
	`seq` integer NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`document_id`, `epoch`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_snapshots_seq" CHECK("document_snapshots"."seq" >= 0)
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`day` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decisions_day" CHECK(length("decisions"."day") = 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_id_unique` ON `decisions` (`id`);--> statement-breakpoint
CREATE INDEX `decisions_case` ON `decisions` (`case_id`);--> statement-breakpoint
CREATE TABLE `goals` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goals_state" CHECK("goals"."state" in ('open', 'closed')),
	CONSTRAINT "goals_position" CHECK("goals"."position" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `goals_id_unique` ON `goals` (`id`);--> statement-breakpoint
CREATE INDEX `goals_case` ON `goals` (`case_id`);--> statement-breakpoint
CREATE TABLE `happenings` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`agency_id` text,
	`about` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `happenings_id_unique` ON `happenings` (`id`);--> statement-breakpoint
CREATE INDEX `happenings_case` ON `happenings` (`case_id`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`agency_id` text NOT NULL,
	`member_id` text,
	`state` text NOT NULL,
	`due` text NOT NULL,
	`moved_times` integer NOT NULL,
	`goal_id` text,
	`mandatory` integer NOT NULL,
	`statutory_task` text,
	`waiting_for` text,
	`progress` text,
	`outcome` text,
	`result` text,
	`reason_kind` text,
	`reason` text,
	`note` text,
	`proposed_by` text NOT NULL,
	`history` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tasks_state" CHECK("tasks"."state" in ('proposed', 'accepted', 'started', 'completed', 'confirmed', 'declined', 'returned', 'withdrawn')),
	CONSTRAINT "tasks_number" CHECK("tasks"."number" >= 1),
	CONSTRAINT "tasks_moved_times" CHECK("tasks"."moved_times" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_id_unique` ON `tasks` (`id`);--> statement-breakpoint
CREATE INDEX `tasks_case` ON `tasks` (`case_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`chain` text NOT NULL,
	`n` integer NOT NULL,
	`at` integer NOT NULL,
	`member_id` text,
	`agency_id` text,
	`what` text NOT NULL,
	`rule` text NOT NULL,
	`outcome` text NOT NULL,
	`prev` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`chain`, `n`),
	CONSTRAINT "audit_n" CHECK("audit"."n" >= 1)
);
--> statement-breakpoint
CREATE TABLE `audit_heads` (
	`chain` text PRIMARY KEY NOT NULL,
	`n` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `command_answers` (
	`member_id` text NOT NULL,
	`command_id` text NOT NULL,
	`body_hash` text NOT NULL,
	`case_id` text,
	`result` text NOT NULL,
	`first_processed_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `command_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `command_answers_case` ON `command_answers` (`case_id`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`member_id` text PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `probes` (
	`id` integer PRIMARY KEY NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`scope` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	CONSTRAINT "revisions_rev" CHECK("revisions"."rev" >= 1)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`active_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_member` ON `sessions` (`member_id`);--> statement-breakpoint
CREATE TABLE `agencies` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`class` text NOT NULL,
	`statutory_tasks` text NOT NULL,
	CONSTRAINT "agencies_class" CHECK("agencies"."class" in ('POL', 'OM', 'RECL', 'DJI', 'GEM', 'OOV', 'GGZ', 'GGD', 'WMO', 'VT', 'RVDK', 'GI', 'PROC'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agencies_id_unique` ON `agencies` (`id`);--> statement-breakpoint
CREATE TABLE `members` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`agency_id` text,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`functions` text NOT NULL,
	`phone` text,
	`acts_for` text,
	`disabled_at` integer,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`acts_for`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_id_unique` ON `members` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `members_email` ON `members` (lower("email"));--> statement-breakpoint
CREATE TABLE `regions` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`practice` integer NOT NULL,
	`number_year` integer,
	`last_number_year` integer NOT NULL,
	`last_number` integer NOT NULL,
	CONSTRAINT "regions_single" CHECK("regions"."id" = 'region')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `regions_id_unique` ON `regions` (`id`);