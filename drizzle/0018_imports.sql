ALTER TABLE `checklist_items` ADD `section` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `checklist_items` ADD `lead` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `checklist_items` ADD `claimed` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `checklist_items` ADD `box` integer;--> statement-breakpoint
ALTER TABLE `revisions` ADD `origin` text DEFAULT '{"kind":"folder"}' NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `choices` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `receipt` text;--> statement-breakpoint
ALTER TABLE `revisions` ADD `shape` text;--> statement-breakpoint
CREATE INDEX `revisions_by_shape` ON `revisions` (`shape`);--> statement-breakpoint
ALTER TABLE `answers` ADD `section` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `answers` ADD `lead` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- What was read before there were sections has a checklist for each heading, and stays so: runs stand on it.
UPDATE `revisions` SET `choices` = '{"apart":true}';
