ALTER TABLE `agenda_items` ADD `paused` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `conferences` ADD `paused_at` integer;