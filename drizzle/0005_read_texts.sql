CREATE TABLE `read_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`blocks` text,
	`tries` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `read_texts_by_age` ON `read_texts` (`updated_at`);