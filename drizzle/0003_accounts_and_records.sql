CREATE TABLE `password_resets` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`created_by` text,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_resets_tokenHash_unique` ON `password_resets` (`token_hash`);--> statement-breakpoint
CREATE INDEX `password_resets_by_person` ON `password_resets` (`person_id`,`expires_at`);--> statement-breakpoint
CREATE TABLE `pins` (
	`person_id` text NOT NULL,
	`project_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `project_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `people_one_owner`;--> statement-breakpoint
ALTER TABLE `people` ADD `deactivated_at` integer;--> statement-breakpoint
CREATE TABLE `__new_sign_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text,
	`run_id` text NOT NULL,
	`person_id` text NOT NULL,
	`revision` text NOT NULL,
	`state` text,
	`seq` integer NOT NULL,
	`head` text NOT NULL,
	`confirmed_with` text DEFAULT 'password' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_sign_offs`("id", "review_id", "run_id", "person_id", "revision", "state", "seq", "head", "confirmed_with", "created_at", "updated_at") SELECT "id", "review_id", "run_id", "person_id", "revision", NULL, "seq", "head", "confirmed_with", "created_at", "updated_at" FROM `sign_offs`;--> statement-breakpoint
DROP TABLE `sign_offs`;--> statement-breakpoint
ALTER TABLE `__new_sign_offs` RENAME TO `sign_offs`;--> statement-breakpoint
CREATE INDEX `sign_offs_by_run` ON `sign_offs` (`run_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_offs_by_review` ON `sign_offs` (`review_id`,`run_id`,`person_id`,`seq`);--> statement-breakpoint
ALTER TABLE `members` ADD `role` text DEFAULT 'member' NOT NULL;--> statement-breakpoint
ALTER TABLE `answers` ADD `answered_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `answers` ADD `answered_at` integer;--> statement-breakpoint
-- Whoever made a project leads it, also if they had been taken out of it.
INSERT INTO `members` (`project_id`, `person_id`, `role`, `created_at`, `updated_at`) SELECT `id`, `created_by`, 'lead', `created_at`, `created_at` FROM `projects` WHERE true ON CONFLICT DO UPDATE SET `role` = 'lead';--> statement-breakpoint
-- Who gave each answer, as the history tells it: the newest event that set its status or reason.
CREATE TEMP TABLE `answered` AS SELECT `item_id`, `actor_id`, `at`, max(`seq`) AS `seq` FROM `events` WHERE `item_id` IS NOT NULL AND `actor_kind` = 'person' AND (
  (`type` = 'item.answered' AND (json_type(`data`, '$.after.status') IS NOT NULL OR json_type(`data`, '$.after.justification') IS NOT NULL))
  OR (`type` = 'review.decided' AND (json_type(`data`, '$.answer.after.status') IS NOT NULL OR json_type(`data`, '$.answer.after.justification') IS NOT NULL))
) GROUP BY `item_id`;--> statement-breakpoint
UPDATE `answers` SET `answered_by` = `told`.`actor_id`, `answered_at` = `told`.`at` FROM `answered` AS `told` WHERE `told`.`item_id` = `answers`.`id` AND `answers`.`status` <> 'open';--> statement-breakpoint
DROP TABLE `answered`;
