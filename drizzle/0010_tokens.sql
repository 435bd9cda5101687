CREATE TABLE `token_projects` (
	`token_id` text NOT NULL,
	`project_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`token_id`, `project_id`),
	FOREIGN KEY (`token_id`) REFERENCES `tokens`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`name` text NOT NULL,
	`beginning` text NOT NULL,
	`scopes` text NOT NULL,
	`is_agent` integer NOT NULL,
	`person_id` text NOT NULL,
	`project_id` text,
	`all_projects` integer NOT NULL,
	`expires_at` integer,
	`last_used_at` integer,
	`revoked_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_secretHash_unique` ON `tokens` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `tokens_by_person` ON `tokens` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `tokens_by_project` ON `tokens` (`project_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `events` ADD `via` text;--> statement-breakpoint
ALTER TABLE `people` ADD `kind` text DEFAULT 'person' NOT NULL;--> statement-breakpoint
CREATE INDEX `people_by_kind` ON `people` (`kind`,`id`);--> statement-breakpoint
DROP TRIGGER `search_person_insert`;--> statement-breakpoint
CREATE TRIGGER `search_person_insert` AFTER INSERT ON `people` WHEN new.`kind` = 'person' BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 105553116266496 AND `id` < 123145302310912), 123145302310912) - 1, 'person', new.`id`, NULL, NULL, NULL, NULL, NULL, new.`updated_at`, new.`name`, new.`email` WHERE true;
END;
