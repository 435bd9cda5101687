CREATE TABLE `migration_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tombstones` (
	`id` text PRIMARY KEY NOT NULL,
	`removed_by` text NOT NULL,
	`events` integer NOT NULL,
	`head` text NOT NULL,
	`finished_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`removed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tombstones_by_age` ON `tombstones` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mentions_by_item` ON `mentions` (`item_id`);