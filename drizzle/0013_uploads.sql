ALTER TABLE `evidence` ADD `sha256` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `bytes` integer;--> statement-breakpoint
ALTER TABLE `evidence` ADD `media_type` text;--> statement-breakpoint
CREATE INDEX `evidence_files` ON `evidence` (`sha256`,`run_id`) WHERE sha256 is not null;--> statement-breakpoint
CREATE INDEX `evidence_files_by_run` ON `evidence` (`run_id`,`sha256`,`bytes`) WHERE sha256 is not null;