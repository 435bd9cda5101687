DROP INDEX `answers_by_run_status`;--> statement-breakpoint
ALTER TABLE `answers` ADD `answered_via` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `strength` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `confirmed_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `answers` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `answers` ADD `counts` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `answers_by_run_status` ON `answers` (`run_id`,`status`,`counts`);--> statement-breakpoint
ALTER TABLE `projects` ADD `stage_rules` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `machine` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- How strong each answer is, as the history tells it: by the newest event that gave it, and by a review that decided after that.
CREATE TEMP TABLE `given` AS SELECT `item_id`, `actor_kind`, `via`, `type`, max(`seq`) AS `seq` FROM `events` WHERE `item_id` IS NOT NULL AND (
  (`type` = 'item.answered' AND (json_type(`data`, '$.after.status') IS NOT NULL OR json_type(`data`, '$.after.justification') IS NOT NULL))
  OR (`type` = 'review.decided' AND (json_type(`data`, '$.answer.after.status') IS NOT NULL OR json_type(`data`, '$.answer.after.justification') IS NOT NULL))
) GROUP BY `item_id`;--> statement-breakpoint
CREATE TEMP TABLE `decided` AS SELECT `item_id`, max(`seq`) AS `seq` FROM `events` WHERE `item_id` IS NOT NULL AND `type` = 'review.decided' AND json_extract(`data`, '$.decision') <> 'deferred' GROUP BY `item_id`;--> statement-breakpoint
UPDATE `answers` SET `strength` = 'confirmed' WHERE `status` <> 'open';--> statement-breakpoint
UPDATE `answers` SET `answered_via` = nullif(`told`.`via`, 'null'), `strength` = CASE
  WHEN `told`.`type` = 'review.decided' THEN 'accepted'
  WHEN `told`.`actor_kind` = 'token' OR coalesce(json_extract(`told`.`via`, '$.isAgent'), 0) THEN 'claimed'
  ELSE 'confirmed' END FROM `given` AS `told` WHERE `told`.`item_id` = `answers`.`id` AND `answers`.`status` <> 'open';--> statement-breakpoint
UPDATE `answers` SET `strength` = 'accepted' FROM `decided` AS `told` WHERE `told`.`item_id` = `answers`.`id` AND `answers`.`status` <> 'open' AND `told`.`seq` > coalesce((SELECT `seq` FROM `given` WHERE `item_id` = `answers`.`id`), 0);--> statement-breakpoint
UPDATE `answers` SET `counts` = 1 WHERE `status` IN ('done', 'not_applicable') AND `strength` IN ('confirmed', 'accepted');--> statement-breakpoint
DROP TABLE `given`;--> statement-breakpoint
DROP TABLE `decided`;
