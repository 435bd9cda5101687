CREATE TABLE `waiver_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`waiver_id` text NOT NULL,
	`project_id` text NOT NULL,
	`person_id` text NOT NULL,
	`news` text NOT NULL,
	`seen_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`waiver_id`) REFERENCES `waivers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `waiver_notices_by_person` ON `waiver_notices` (`person_id`,`seen_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `waiver_notices_by_waiver` ON `waiver_notices` (`waiver_id`);--> statement-breakpoint
CREATE TABLE `waivers` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`run_id` text NOT NULL,
	`item_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`reason` text NOT NULL,
	`requested_by` text NOT NULL,
	`approver_id` text,
	`expires_on` text NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`why` text,
	`closed_at` integer,
	`closed_by_mutation` text,
	`closed_from` text,
	`before` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approver_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waivers_live_by_item` ON `waivers` (`item_id`) WHERE state in ('requested', 'approved');--> statement-breakpoint
CREATE INDEX `waivers_live_by_day` ON `waivers` (`expires_on`,`id`) WHERE state in ('requested', 'approved');--> statement-breakpoint
CREATE INDEX `waivers_by_item` ON `waivers` (`item_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `waivers_by_run` ON `waivers` (`run_id`,`expires_on`,`id`);--> statement-breakpoint
CREATE INDEX `waivers_by_project` ON `waivers` (`project_id`,`expires_on`,`id`);