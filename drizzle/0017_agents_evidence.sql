ALTER TABLE `evidence` ADD `claimed` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- What agents attached, as the history tells it: what was put back after it was taken away stays theirs.
WITH RECURSIVE `theirs`(`id`) AS (
  SELECT json_extract(`data`, '$.evidence.id') FROM `events` WHERE `type` = 'evidence.added' AND json_extract(`via`, '$.isAgent')
  UNION
  SELECT `back`.`id` FROM `theirs` JOIN `evidence` AS `gone` ON `gone`.`id` = `theirs`.`id` JOIN `evidence` AS `back` ON `back`.`item_id` = `gone`.`item_id`
    AND `back`.`machine` = 0 AND `back`.`created_at` >= `gone`.`deleted_at` AND `back`.`kind` = `gone`.`kind` AND `back`.`url` IS `gone`.`url` AND `back`.`text` IS `gone`.`text` AND `back`.`sha256` IS `gone`.`sha256`
)
UPDATE `evidence` SET `claimed` = 1 WHERE `id` IN (SELECT `id` FROM `theirs`);--> statement-breakpoint
-- Answers whose note or evidence was changed by who can only claim after somebody stood behind them are claims, until somebody confirms them.
CREATE TEMP TABLE `touched` AS SELECT `item_id`, max(`seq`) AS `seq` FROM `events` WHERE `item_id` IS NOT NULL AND (
  (`type` IN ('evidence.added', 'evidence.removed') AND json_extract(`via`, '$.isAgent'))
  OR (`type` = 'item.answered' AND json_type(`data`, '$.after.note') IS NOT NULL AND (`actor_kind` = 'token' OR json_extract(`via`, '$.isAgent')))
) GROUP BY `item_id`;--> statement-breakpoint
CREATE TEMP TABLE `stood` AS SELECT `item_id`, max(`seq`) AS `seq` FROM `events` WHERE `item_id` IN (SELECT `item_id` FROM `touched`) AND (
  (`type` = 'item.answered' AND (json_type(`data`, '$.after.status') IS NOT NULL OR json_type(`data`, '$.after.justification') IS NOT NULL))
  OR (`type` = 'review.decided' AND json_extract(`data`, '$.decision') <> 'deferred')
  OR (`type` = 'answer.confirmed' AND NOT EXISTS (SELECT 1 FROM `events` AS `later` WHERE `later`.`item_id` = `events`.`item_id` AND `later`.`seq` > `events`.`seq` AND `later`.`type` = 'answer.unconfirmed'))
) GROUP BY `item_id`;--> statement-breakpoint
UPDATE `answers` SET `strength` = 'claimed', `confirmed_by` = NULL, `confirmed_at` = NULL, `version` = `version` + 1 FROM `touched` JOIN `stood` ON `stood`.`item_id` = `touched`.`item_id`
  WHERE `touched`.`item_id` = `answers`.`id` AND `touched`.`seq` > `stood`.`seq` AND `answers`.`status` IN ('done', 'not_applicable') AND `answers`.`strength` IN ('confirmed', 'accepted');--> statement-breakpoint
UPDATE `answers` SET `counts` = 0 FROM (
  SELECT `runs`.`id`, json_extract(`projects`.`stage_rules`, '$.' || `checklists`.`stage`) AS `rule` FROM `runs` JOIN `projects` ON `projects`.`id` = `runs`.`project_id` JOIN `checklists` ON `checklists`.`id` = `runs`.`checklist_id`
) AS `asked` WHERE `asked`.`id` = `answers`.`run_id` AND `answers`.`counts` = 1 AND `answers`.`strength` IN ('claimed', 'checked') AND (
  coalesce(json_extract(`asked`.`rule`, '$.strength'), 'confirmed') NOT IN ('claimed', `answers`.`strength`)
  OR (json_extract(`asked`.`rule`, '$.second') AND `answers`.`confirmed_by` IS NULL)
  OR (json_extract(`asked`.`rule`, '$.evidence') AND NOT EXISTS (SELECT 1 FROM `evidence` WHERE `evidence`.`item_id` = `answers`.`id` AND `evidence`.`deleted_at` IS NULL AND NOT `evidence`.`claimed`))
);--> statement-breakpoint
DROP TABLE `touched`;--> statement-breakpoint
DROP TABLE `stood`;
