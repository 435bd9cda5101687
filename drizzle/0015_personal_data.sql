CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`erased_by` text NOT NULL,
	`finished_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`erased_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `erasures_number_unique` ON `erasures` (`number`);--> statement-breakpoint
CREATE INDEX `erasures_by_state` ON `erasures` (`finished_at`);--> statement-breakpoint
ALTER TABLE `events` ADD `names` text;--> statement-breakpoint
ALTER TABLE `events` ADD `redacted` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `erased_at` integer;--> statement-breakpoint
-- Nobody finds a person whose data was deleted by the name that is left of them.
DROP TRIGGER `search_person_update`;--> statement-breakpoint
CREATE TRIGGER `search_person_update` AFTER UPDATE OF `name`, `email` ON `people` WHEN old.`name` IS NOT new.`name` OR old.`email` IS NOT new.`email` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'person' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 105553116266496 AND `id` < 123145302310912), 123145302310912) - 1, 'person', new.`id`, NULL, NULL, NULL, NULL, NULL, new.`updated_at`, new.`name`, new.`email` WHERE new.`erased_at` IS NULL;
END;
