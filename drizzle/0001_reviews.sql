CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`run_id` text NOT NULL,
	`item_id` text NOT NULL,
	`review_id` text,
	`text` text NOT NULL,
	`owner_id` text,
	`due_on` text,
	`done_at` integer,
	`done_by` text,
	`created_by` text NOT NULL,
	`version` integer NOT NULL,
	`deleted_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `actions_by_project` ON `actions` (`project_id`,`done_at`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `actions_by_owner` ON `actions` (`owner_id`,`done_at`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `actions_by_item` ON `actions` (`item_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `actions_by_review` ON `actions` (`review_id`) WHERE review_id is not null;--> statement-breakpoint
CREATE TABLE `participants` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`person_id` text,
	`guest_name` text,
	`guest_session_hash` text,
	`ready` integer NOT NULL,
	`joined_at` integer,
	`removed_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participants_guestSessionHash_unique` ON `participants` (`guest_session_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `participants_by_person` ON `participants` (`review_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `participants_of_person` ON `participants` (`person_id`) WHERE person_id is not null;--> statement-breakpoint
CREATE TABLE `review_items` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`item_id` text NOT NULL,
	`run_id` text NOT NULL,
	`position` integer NOT NULL,
	`carried_over` integer NOT NULL,
	`round` integer NOT NULL,
	`revealed` integer NOT NULL,
	`note` text,
	`note_version` integer NOT NULL,
	`decision` text,
	`reason` text,
	`decided_by` text,
	`decided_at` integer,
	`decided_version` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_items_by_review` ON `review_items` (`review_id`,`position`);--> statement-breakpoint
CREATE INDEX `review_items_by_item` ON `review_items` (`item_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `review_items_by_run` ON `review_items` (`run_id`,`review_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`name` text NOT NULL,
	`phase` text NOT NULL,
	`facilitator_id` text NOT NULL,
	`scheduled_on` text,
	`time_box` integer,
	`quorum` integer NOT NULL,
	`blind` integer NOT NULL,
	`repeats` text NOT NULL,
	`reopens` text NOT NULL,
	`previous_id` text,
	`guest_token_hash` text,
	`spotlight_id` text,
	`timer_ends_at` integer,
	`version` integer NOT NULL,
	`created_by` text NOT NULL,
	`started_at` integer,
	`closed_at` integer,
	`deleted_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`facilitator_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_guestTokenHash_unique` ON `reviews` (`guest_token_hash`);--> statement-breakpoint
CREATE INDEX `reviews_by_project` ON `reviews` (`project_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_by_previous` ON `reviews` (`previous_id`) WHERE previous_id is not null;--> statement-breakpoint
CREATE TABLE `sign_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`run_id` text NOT NULL,
	`person_id` text NOT NULL,
	`revision` text NOT NULL,
	`seq` integer NOT NULL,
	`head` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_offs_by_run` ON `sign_offs` (`run_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_offs_by_review` ON `sign_offs` (`review_id`,`run_id`,`person_id`,`seq`);--> statement-breakpoint
CREATE TABLE `votes` (
	`review_item_id` text NOT NULL,
	`round` integer NOT NULL,
	`participant_id` text NOT NULL,
	`review_id` text NOT NULL,
	`vote` text NOT NULL,
	`comment` text,
	`salt` text NOT NULL,
	`took_ms` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`review_item_id`, `round`, `participant_id`),
	FOREIGN KEY (`review_item_id`) REFERENCES `review_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `votes_by_review` ON `votes` (`review_id`,`participant_id`);--> statement-breakpoint
CREATE INDEX `votes_by_participant` ON `votes` (`participant_id`);--> statement-breakpoint
ALTER TABLE `events` ADD `review_id` text;--> statement-breakpoint
CREATE INDEX `events_by_review` ON `events` (`review_id`,`seq`) WHERE review_id is not null;--> statement-breakpoint
ALTER TABLE `projects` ADD `guests` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `badge` integer DEFAULT false NOT NULL;