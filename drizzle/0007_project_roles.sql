CREATE TABLE `__new_members` (
	`project_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text DEFAULT 'contributor' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `person_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_members`("project_id", "person_id", "role", "created_at", "updated_at") SELECT "project_id", "person_id", CASE "role" WHEN 'member' THEN 'contributor' ELSE "role" END, "created_at", "updated_at" FROM `members`;--> statement-breakpoint
DROP TABLE `members`;--> statement-breakpoint
ALTER TABLE `__new_members` RENAME TO `members`;--> statement-breakpoint
CREATE INDEX `members_by_person` ON `members` (`person_id`);--> statement-breakpoint
UPDATE `projects` SET `access` = 'private' WHERE `access` = 'members';
