CREATE TABLE `mentions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`mentioned_by` text NOT NULL,
	`project_id` text NOT NULL,
	`run_id` text NOT NULL,
	`item_id` text NOT NULL,
	`source` text NOT NULL,
	`source_id` text NOT NULL,
	`seen_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentioned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentions_by_source` ON `mentions` (`source`,`source_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `mentions_by_person` ON `mentions` (`person_id`,`seen_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `search_docs` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ref_id` text NOT NULL,
	`project_id` text,
	`run_id` text,
	`item_id` text,
	`review_id` text,
	`guide_id` text,
	`updated_at` integer NOT NULL,
	`title` text,
	`body` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_docs_by_ref` ON `search_docs` (`kind`,`ref_id`);--> statement-breakpoint
CREATE INDEX `search_docs_by_project` ON `search_docs` (`project_id`,`id`) WHERE project_id is not null;--> statement-breakpoint
CREATE INDEX `search_docs_by_guide` ON `search_docs` (`guide_id`) WHERE guide_id is not null;--> statement-breakpoint
CREATE INDEX `reviews_deleted` ON `reviews` (`id`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `runs_deleted` ON `runs` (`id`) WHERE deleted_at is not null;--> statement-breakpoint
-- The full-text index of `search_docs`: it holds no text of its own, so a row is taken away by its number alone.
CREATE VIRTUAL TABLE `search_text` USING fts5(title, body, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co So'");--> statement-breakpoint
-- Chinese, Japanese and Korean are written without spaces: each of their characters is a word here, so that any part is found.
-- A title ends in U+E000, so that a phrase can ask for a whole title.
CREATE TRIGGER `search_docs_insert` AFTER INSERT ON `search_docs` BEGIN
  INSERT INTO `search_text` (`rowid`, `title`, `body`) VALUES (new.`id`,
    CASE WHEN new.`title` GLOB '*[々-〇ぁ-ヿㇰ-ㇿ㐀-䶿一-鿿가-힣豈-﫿ｦ-ﾟ𠀀-𱍏]*' THEN (
    WITH RECURSIVE `block`(`at`, `text`) AS (
      SELECT 1, substr(new.`title`, 1, 64) UNION ALL SELECT `at` + 64, substr(new.`title`, `at` + 64, 64) FROM `block` WHERE `at` + 64 <= length(new.`title`)
    ), `place`(`i`) AS (SELECT 1 UNION ALL SELECT `i` + 1 FROM `place` WHERE `i` < 64)
    SELECT group_concat(`part`, '') FROM (
      SELECT CASE WHEN substr(`text`, `i`, 1) GLOB '[々-〇ぁ-ヿㇰ-ㇿ㐀-䶿一-鿿가-힣豈-﫿ｦ-ﾟ𠀀-𱍏]' THEN ' ' || substr(`text`, `i`, 1) || ' ' ELSE substr(`text`, `i`, 1) END AS `part`
      FROM `block`, `place` ORDER BY `at`, `i`
    )) ELSE new.`title` END || ' ' || char(57344),
    CASE WHEN new.`body` GLOB '*[々-〇ぁ-ヿㇰ-ㇿ㐀-䶿一-鿿가-힣豈-﫿ｦ-ﾟ𠀀-𱍏]*' THEN (
    WITH RECURSIVE `block`(`at`, `text`) AS (
      SELECT 1, substr(new.`body`, 1, 64) UNION ALL SELECT `at` + 64, substr(new.`body`, `at` + 64, 64) FROM `block` WHERE `at` + 64 <= length(new.`body`)
    ), `place`(`i`) AS (SELECT 1 UNION ALL SELECT `i` + 1 FROM `place` WHERE `i` < 64)
    SELECT group_concat(`part`, '') FROM (
      SELECT CASE WHEN substr(`text`, `i`, 1) GLOB '[々-〇ぁ-ヿㇰ-ㇿ㐀-䶿一-鿿가-힣豈-﫿ｦ-ﾟ𠀀-𱍏]' THEN ' ' || substr(`text`, `i`, 1) || ' ' ELSE substr(`text`, `i`, 1) END AS `part`
      FROM `block`, `place` ORDER BY `at`, `i`
    )) ELSE new.`body` END);
END;--> statement-breakpoint
CREATE TRIGGER `search_docs_delete` AFTER DELETE ON `search_docs` BEGIN
  DELETE FROM `search_text` WHERE `rowid` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_project_insert` AFTER INSERT ON `projects` WHEN true BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 17592186044416 AND `id` < 35184372088832), 35184372088832) - 1, 'project', new.`id`, new.`id`, NULL, NULL, NULL, NULL, new.`updated_at`, new.`name`, new.`description` WHERE true;
END;--> statement-breakpoint
CREATE TRIGGER `search_project_update` AFTER UPDATE OF `name`, `description` ON `projects` WHEN old.`name` IS NOT new.`name` OR old.`description` IS NOT new.`description` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'project' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 17592186044416 AND `id` < 35184372088832), 35184372088832) - 1, 'project', new.`id`, new.`id`, NULL, NULL, NULL, NULL, new.`updated_at`, new.`name`, new.`description` WHERE true;
END;--> statement-breakpoint
CREATE TRIGGER `search_project_delete` AFTER DELETE ON `projects` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'project' AND `ref_id` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_run_insert` AFTER INSERT ON `runs` WHEN true BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 35184372088832 AND `id` < 52776558133248), 52776558133248) - 1, 'run', new.`id`, new.`project_id`, new.`id`, NULL, NULL, NULL, new.`updated_at`, new.`title`, (SELECT `title` FROM `checklists` WHERE `id` = new.`checklist_id`) WHERE true;
END;--> statement-breakpoint
CREATE TRIGGER `search_run_update` AFTER UPDATE OF `title` ON `runs` WHEN old.`title` IS NOT new.`title` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'run' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 35184372088832 AND `id` < 52776558133248), 52776558133248) - 1, 'run', new.`id`, new.`project_id`, new.`id`, NULL, NULL, NULL, new.`updated_at`, new.`title`, (SELECT `title` FROM `checklists` WHERE `id` = new.`checklist_id`) WHERE true;
END;--> statement-breakpoint
CREATE TRIGGER `search_run_delete` AFTER DELETE ON `runs` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'run' AND `ref_id` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_review_insert` AFTER INSERT ON `reviews` WHEN new.`deleted_at` IS NULL BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 52776558133248 AND `id` < 70368744177664), 70368744177664) - 1, 'review', new.`id`, new.`project_id`, NULL, NULL, new.`id`, NULL, new.`updated_at`, new.`name`, NULL WHERE new.`deleted_at` IS NULL;
END;--> statement-breakpoint
CREATE TRIGGER `search_review_update` AFTER UPDATE OF `name`, `deleted_at` ON `reviews` WHEN old.`name` IS NOT new.`name` OR old.`deleted_at` IS NOT new.`deleted_at` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'review' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 52776558133248 AND `id` < 70368744177664), 70368744177664) - 1, 'review', new.`id`, new.`project_id`, NULL, NULL, new.`id`, NULL, new.`updated_at`, new.`name`, NULL WHERE new.`deleted_at` IS NULL;
END;--> statement-breakpoint
CREATE TRIGGER `search_review_delete` AFTER DELETE ON `reviews` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'review' AND `ref_id` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_person_insert` AFTER INSERT ON `people` WHEN true BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 105553116266496 AND `id` < 123145302310912), 123145302310912) - 1, 'person', new.`id`, NULL, NULL, NULL, NULL, NULL, new.`updated_at`, new.`name`, new.`email` WHERE true;
END;--> statement-breakpoint
CREATE TRIGGER `search_person_update` AFTER UPDATE OF `name`, `email` ON `people` WHEN old.`name` IS NOT new.`name` OR old.`email` IS NOT new.`email` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'person' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 105553116266496 AND `id` < 123145302310912), 123145302310912) - 1, 'person', new.`id`, NULL, NULL, NULL, NULL, NULL, new.`updated_at`, new.`name`, new.`email` WHERE true;
END;--> statement-breakpoint
CREATE TRIGGER `search_person_delete` AFTER DELETE ON `people` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'person' AND `ref_id` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_action_insert` AFTER INSERT ON `actions` WHEN new.`deleted_at` IS NULL BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 123145302310912 AND `id` < 140737488355328), 140737488355328) - 1, 'action', new.`id`, new.`project_id`, new.`run_id`, new.`item_id`, new.`review_id`, NULL, new.`updated_at`, new.`text`, NULL WHERE new.`deleted_at` IS NULL;
END;--> statement-breakpoint
CREATE TRIGGER `search_action_update` AFTER UPDATE OF `text`, `deleted_at` ON `actions` WHEN old.`text` IS NOT new.`text` OR old.`deleted_at` IS NOT new.`deleted_at` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'action' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 123145302310912 AND `id` < 140737488355328), 140737488355328) - 1, 'action', new.`id`, new.`project_id`, new.`run_id`, new.`item_id`, new.`review_id`, NULL, new.`updated_at`, new.`text`, NULL WHERE new.`deleted_at` IS NULL;
END;--> statement-breakpoint
CREATE TRIGGER `search_action_delete` AFTER DELETE ON `actions` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'action' AND `ref_id` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_item_insert` AFTER INSERT ON `answers` WHEN true BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 140737488355328 AND `id` < 158329674399744), 158329674399744) - 1, 'item', new.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = new.`run_id`), new.`run_id`, new.`id`, NULL, NULL, new.`updated_at`, new.`text`, NULL WHERE true;
END;--> statement-breakpoint
CREATE TRIGGER `search_item_update` AFTER UPDATE OF `text` ON `answers` WHEN old.`text` IS NOT new.`text` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'item' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 140737488355328 AND `id` < 158329674399744), 158329674399744) - 1, 'item', new.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = new.`run_id`), new.`run_id`, new.`id`, NULL, NULL, new.`updated_at`, new.`text`, NULL WHERE true;
END;--> statement-breakpoint
CREATE TRIGGER `search_item_delete` AFTER DELETE ON `answers` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'item' AND `ref_id` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_item_note_insert` AFTER INSERT ON `answers` WHEN trim(coalesce(new.`note`, '')) <> '' BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 158329674399744 AND `id` < 175921860444160), 175921860444160) - 1, 'note', new.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = new.`run_id`), new.`run_id`, new.`id`, NULL, NULL, new.`updated_at`, NULL, new.`note` WHERE trim(coalesce(new.`note`, '')) <> '';
END;--> statement-breakpoint
CREATE TRIGGER `search_item_note_update` AFTER UPDATE OF `note` ON `answers` WHEN old.`note` IS NOT new.`note` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'note' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 158329674399744 AND `id` < 175921860444160), 175921860444160) - 1, 'note', new.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = new.`run_id`), new.`run_id`, new.`id`, NULL, NULL, new.`updated_at`, NULL, new.`note` WHERE trim(coalesce(new.`note`, '')) <> '';
END;--> statement-breakpoint
CREATE TRIGGER `search_item_note_delete` AFTER DELETE ON `answers` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'note' AND `ref_id` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_item_reason_insert` AFTER INSERT ON `answers` WHEN trim(coalesce(new.`justification`, '')) <> '' BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 175921860444160 AND `id` < 193514046488576), 193514046488576) - 1, 'reason', new.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = new.`run_id`), new.`run_id`, new.`id`, NULL, NULL, new.`updated_at`, NULL, new.`justification` WHERE trim(coalesce(new.`justification`, '')) <> '';
END;--> statement-breakpoint
CREATE TRIGGER `search_item_reason_update` AFTER UPDATE OF `justification` ON `answers` WHEN old.`justification` IS NOT new.`justification` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'reason' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 175921860444160 AND `id` < 193514046488576), 193514046488576) - 1, 'reason', new.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = new.`run_id`), new.`run_id`, new.`id`, NULL, NULL, new.`updated_at`, NULL, new.`justification` WHERE trim(coalesce(new.`justification`, '')) <> '';
END;--> statement-breakpoint
CREATE TRIGGER `search_item_reason_delete` AFTER DELETE ON `answers` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'reason' AND `ref_id` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_review_note_insert` AFTER INSERT ON `review_items` WHEN trim(coalesce(new.`note`, '')) <> '' BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 158329674399744 AND `id` < 175921860444160), 175921860444160) - 1, 'note', new.`id`, (SELECT `project_id` FROM `reviews` WHERE `id` = new.`review_id`), new.`run_id`, new.`item_id`, new.`review_id`, NULL, new.`updated_at`, NULL, new.`note` WHERE trim(coalesce(new.`note`, '')) <> '';
END;--> statement-breakpoint
CREATE TRIGGER `search_review_note_update` AFTER UPDATE OF `note` ON `review_items` WHEN old.`note` IS NOT new.`note` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'note' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 158329674399744 AND `id` < 175921860444160), 175921860444160) - 1, 'note', new.`id`, (SELECT `project_id` FROM `reviews` WHERE `id` = new.`review_id`), new.`run_id`, new.`item_id`, new.`review_id`, NULL, new.`updated_at`, NULL, new.`note` WHERE trim(coalesce(new.`note`, '')) <> '';
END;--> statement-breakpoint
CREATE TRIGGER `search_review_note_delete` AFTER DELETE ON `review_items` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'note' AND `ref_id` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_review_reason_insert` AFTER INSERT ON `review_items` WHEN trim(coalesce(new.`reason`, '')) <> '' BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 175921860444160 AND `id` < 193514046488576), 193514046488576) - 1, 'reason', new.`id`, (SELECT `project_id` FROM `reviews` WHERE `id` = new.`review_id`), new.`run_id`, new.`item_id`, new.`review_id`, NULL, new.`updated_at`, NULL, new.`reason` WHERE trim(coalesce(new.`reason`, '')) <> '';
END;--> statement-breakpoint
CREATE TRIGGER `search_review_reason_update` AFTER UPDATE OF `reason` ON `review_items` WHEN old.`reason` IS NOT new.`reason` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'reason' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 175921860444160 AND `id` < 193514046488576), 193514046488576) - 1, 'reason', new.`id`, (SELECT `project_id` FROM `reviews` WHERE `id` = new.`review_id`), new.`run_id`, new.`item_id`, new.`review_id`, NULL, new.`updated_at`, NULL, new.`reason` WHERE trim(coalesce(new.`reason`, '')) <> '';
END;--> statement-breakpoint
CREATE TRIGGER `search_review_reason_delete` AFTER DELETE ON `review_items` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'reason' AND `ref_id` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_comment_insert` AFTER INSERT ON `comments` WHEN new.`deleted_at` IS NULL BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 193514046488576 AND `id` < 211106232532992), 211106232532992) - 1, 'comment', new.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = new.`run_id`), new.`run_id`, new.`item_id`, NULL, NULL, new.`updated_at`, NULL, new.`body` WHERE new.`deleted_at` IS NULL;
END;--> statement-breakpoint
CREATE TRIGGER `search_comment_update` AFTER UPDATE OF `body`, `deleted_at` ON `comments` WHEN old.`body` IS NOT new.`body` OR old.`deleted_at` IS NOT new.`deleted_at` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'comment' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 193514046488576 AND `id` < 211106232532992), 211106232532992) - 1, 'comment', new.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = new.`run_id`), new.`run_id`, new.`item_id`, NULL, NULL, new.`updated_at`, NULL, new.`body` WHERE new.`deleted_at` IS NULL;
END;--> statement-breakpoint
CREATE TRIGGER `search_comment_delete` AFTER DELETE ON `comments` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'comment' AND `ref_id` = old.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_evidence_insert` AFTER INSERT ON `evidence` WHEN new.`deleted_at` IS NULL BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 211106232532992 AND `id` < 228698418577408), 228698418577408) - 1, 'evidence', new.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = new.`run_id`), new.`run_id`, new.`item_id`, NULL, NULL, new.`updated_at`, NULL, trim(coalesce(new.`text`, '') || ' ' || coalesce(new.`url`, '')) WHERE new.`deleted_at` IS NULL;
END;--> statement-breakpoint
CREATE TRIGGER `search_evidence_update` AFTER UPDATE OF `text`, `url`, `deleted_at` ON `evidence` WHEN old.`text` IS NOT new.`text` OR old.`url` IS NOT new.`url` OR old.`deleted_at` IS NOT new.`deleted_at` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'evidence' AND `ref_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 211106232532992 AND `id` < 228698418577408), 228698418577408) - 1, 'evidence', new.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = new.`run_id`), new.`run_id`, new.`item_id`, NULL, NULL, new.`updated_at`, NULL, trim(coalesce(new.`text`, '') || ' ' || coalesce(new.`url`, '')) WHERE new.`deleted_at` IS NULL;
END;--> statement-breakpoint
CREATE TRIGGER `search_evidence_delete` AFTER DELETE ON `evidence` BEGIN
  DELETE FROM `search_docs` WHERE `kind` = 'evidence' AND `ref_id` = old.`id`;
END;--> statement-breakpoint
-- Of a guide, what its present revision says is found. The loader writes the guide first, then the revision and its parts.
CREATE TRIGGER `search_revision_insert` AFTER INSERT ON `revisions` BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 70368744177664 AND `id` < 87960930222080), 87960930222080) - 1, 'guide', `g`.`id`, NULL, NULL, NULL, NULL, `g`.`id`, `rev`.`updated_at`, `rev`.`title`, `rev`.`description` || char(10) || CASE WHEN substr(`rev`.`source`, 1, 3) = '---' AND instr(substr(`rev`.`source`, 4), char(10) || '---') > 0 THEN substr(`rev`.`source`, instr(substr(`rev`.`source`, 4), char(10) || '---') + 7) ELSE `rev`.`source` END FROM `guides` AS `g` JOIN `revisions` AS `rev` ON `rev`.`id` = `g`.`revision_id` WHERE `g`.`deleted_at` IS NULL AND `rev`.`id` = new.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_checklist_insert` AFTER INSERT ON `checklists` BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 87960930222080 AND `id` < 105553116266496), 105553116266496) - 1, 'checklist', `c`.`id`, NULL, NULL, NULL, NULL, `g`.`id`, `c`.`updated_at`, `c`.`title`, NULL FROM `guides` AS `g` JOIN `checklists` AS `c` ON `c`.`revision_id` = `g`.`revision_id` WHERE `g`.`deleted_at` IS NULL AND `c`.`id` = new.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_checklist_item_insert` AFTER INSERT ON `checklist_items` BEGIN
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 228698418577408 AND `id` < 246290604621824), 246290604621824) - 1, 'guide_item', `i`.`id`, NULL, NULL, NULL, NULL, `g`.`id`, `i`.`updated_at`, `i`.`text`, `i`.`guidance` FROM `guides` AS `g` JOIN `checklists` AS `c` ON `c`.`revision_id` = `g`.`revision_id` JOIN `checklist_items` AS `i` ON `i`.`checklist_id` = `c`.`id` WHERE `g`.`deleted_at` IS NULL AND `i`.`id` = new.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `search_guide_update` AFTER UPDATE OF `revision_id`, `deleted_at` ON `guides` WHEN old.`revision_id` IS NOT new.`revision_id` OR old.`deleted_at` IS NOT new.`deleted_at` BEGIN
  DELETE FROM `search_docs` WHERE `guide_id` = old.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 70368744177664 AND `id` < 87960930222080), 87960930222080) - 1, 'guide', `g`.`id`, NULL, NULL, NULL, NULL, `g`.`id`, `rev`.`updated_at`, `rev`.`title`, `rev`.`description` || char(10) || CASE WHEN substr(`rev`.`source`, 1, 3) = '---' AND instr(substr(`rev`.`source`, 4), char(10) || '---') > 0 THEN substr(`rev`.`source`, instr(substr(`rev`.`source`, 4), char(10) || '---') + 7) ELSE `rev`.`source` END FROM `guides` AS `g` JOIN `revisions` AS `rev` ON `rev`.`id` = `g`.`revision_id` WHERE `g`.`deleted_at` IS NULL AND `g`.`id` = new.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 87960930222080 AND `id` < 105553116266496), 105553116266496) - row_number() OVER (ORDER BY `c`.`position` DESC), 'checklist', `c`.`id`, NULL, NULL, NULL, NULL, `g`.`id`, `c`.`updated_at`, `c`.`title`, NULL FROM `guides` AS `g` JOIN `checklists` AS `c` ON `c`.`revision_id` = `g`.`revision_id` WHERE `g`.`deleted_at` IS NULL AND `g`.`id` = new.`id`;
  INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 228698418577408 AND `id` < 246290604621824), 246290604621824) - row_number() OVER (ORDER BY `c`.`position` DESC, `i`.`position` DESC), 'guide_item', `i`.`id`, NULL, NULL, NULL, NULL, `g`.`id`, `i`.`updated_at`, `i`.`text`, `i`.`guidance` FROM `guides` AS `g` JOIN `checklists` AS `c` ON `c`.`revision_id` = `g`.`revision_id` JOIN `checklist_items` AS `i` ON `i`.`checklist_id` = `c`.`id` WHERE `g`.`deleted_at` IS NULL AND `g`.`id` = new.`id`;
END;--> statement-breakpoint
-- What is there already.
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 35184372088832 - row_number() OVER (ORDER BY `it`.`updated_at`, `it`.`id`), 'project', `it`.`id`, `it`.`id`, NULL, NULL, NULL, NULL, `it`.`updated_at`, `it`.`name`, `it`.`description` FROM `projects` AS `it` WHERE true;--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 52776558133248 - row_number() OVER (ORDER BY `it`.`updated_at`, `it`.`id`), 'run', `it`.`id`, `it`.`project_id`, `it`.`id`, NULL, NULL, NULL, `it`.`updated_at`, `it`.`title`, (SELECT `title` FROM `checklists` WHERE `id` = `it`.`checklist_id`) FROM `runs` AS `it` WHERE true;--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 70368744177664 - row_number() OVER (ORDER BY `it`.`updated_at`, `it`.`id`), 'review', `it`.`id`, `it`.`project_id`, NULL, NULL, `it`.`id`, NULL, `it`.`updated_at`, `it`.`name`, NULL FROM `reviews` AS `it` WHERE `it`.`deleted_at` IS NULL;--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 123145302310912 - row_number() OVER (ORDER BY `it`.`updated_at`, `it`.`id`), 'person', `it`.`id`, NULL, NULL, NULL, NULL, NULL, `it`.`updated_at`, `it`.`name`, `it`.`email` FROM `people` AS `it` WHERE true;--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 140737488355328 - row_number() OVER (ORDER BY `it`.`updated_at`, `it`.`id`), 'action', `it`.`id`, `it`.`project_id`, `it`.`run_id`, `it`.`item_id`, `it`.`review_id`, NULL, `it`.`updated_at`, `it`.`text`, NULL FROM `actions` AS `it` WHERE `it`.`deleted_at` IS NULL;--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 158329674399744 - row_number() OVER (ORDER BY `it`.`updated_at`, `it`.`id`), 'item', `it`.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = `it`.`run_id`), `it`.`run_id`, `it`.`id`, NULL, NULL, `it`.`updated_at`, `it`.`text`, NULL FROM `answers` AS `it` WHERE true;--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 175921860444160 - row_number() OVER (ORDER BY `it`.`updated_at`, `it`.`id`), 'note', `it`.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = `it`.`run_id`), `it`.`run_id`, `it`.`id`, NULL, NULL, `it`.`updated_at`, NULL, `it`.`note` FROM `answers` AS `it` WHERE trim(coalesce(`it`.`note`, '')) <> '';--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 193514046488576 - row_number() OVER (ORDER BY `it`.`updated_at`, `it`.`id`), 'reason', `it`.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = `it`.`run_id`), `it`.`run_id`, `it`.`id`, NULL, NULL, `it`.`updated_at`, NULL, `it`.`justification` FROM `answers` AS `it` WHERE trim(coalesce(`it`.`justification`, '')) <> '';--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 158329674399744 AND `id` < 175921860444160), 175921860444160) - row_number() OVER (ORDER BY `it`.`updated_at`, `it`.`id`), 'note', `it`.`id`, (SELECT `project_id` FROM `reviews` WHERE `id` = `it`.`review_id`), `it`.`run_id`, `it`.`item_id`, `it`.`review_id`, NULL, `it`.`updated_at`, NULL, `it`.`note` FROM `review_items` AS `it` WHERE trim(coalesce(`it`.`note`, '')) <> '';--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT coalesce((SELECT min(`id`) FROM `search_docs` WHERE `id` >= 175921860444160 AND `id` < 193514046488576), 193514046488576) - row_number() OVER (ORDER BY `it`.`updated_at`, `it`.`id`), 'reason', `it`.`id`, (SELECT `project_id` FROM `reviews` WHERE `id` = `it`.`review_id`), `it`.`run_id`, `it`.`item_id`, `it`.`review_id`, NULL, `it`.`updated_at`, NULL, `it`.`reason` FROM `review_items` AS `it` WHERE trim(coalesce(`it`.`reason`, '')) <> '';--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 211106232532992 - row_number() OVER (ORDER BY `it`.`updated_at`, `it`.`id`), 'comment', `it`.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = `it`.`run_id`), `it`.`run_id`, `it`.`item_id`, NULL, NULL, `it`.`updated_at`, NULL, `it`.`body` FROM `comments` AS `it` WHERE `it`.`deleted_at` IS NULL;--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 228698418577408 - row_number() OVER (ORDER BY `it`.`updated_at`, `it`.`id`), 'evidence', `it`.`id`, (SELECT `project_id` FROM `runs` WHERE `id` = `it`.`run_id`), `it`.`run_id`, `it`.`item_id`, NULL, NULL, `it`.`updated_at`, NULL, trim(coalesce(`it`.`text`, '') || ' ' || coalesce(`it`.`url`, '')) FROM `evidence` AS `it` WHERE `it`.`deleted_at` IS NULL;--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 87960930222080 - row_number() OVER (ORDER BY `g`.`name` DESC), 'guide', `g`.`id`, NULL, NULL, NULL, NULL, `g`.`id`, `rev`.`updated_at`, `rev`.`title`, `rev`.`description` || char(10) || CASE WHEN substr(`rev`.`source`, 1, 3) = '---' AND instr(substr(`rev`.`source`, 4), char(10) || '---') > 0 THEN substr(`rev`.`source`, instr(substr(`rev`.`source`, 4), char(10) || '---') + 7) ELSE `rev`.`source` END FROM `guides` AS `g` JOIN `revisions` AS `rev` ON `rev`.`id` = `g`.`revision_id` WHERE `g`.`deleted_at` IS NULL AND true;--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 105553116266496 - row_number() OVER (ORDER BY `g`.`name` DESC, `c`.`position` DESC), 'checklist', `c`.`id`, NULL, NULL, NULL, NULL, `g`.`id`, `c`.`updated_at`, `c`.`title`, NULL FROM `guides` AS `g` JOIN `checklists` AS `c` ON `c`.`revision_id` = `g`.`revision_id` WHERE `g`.`deleted_at` IS NULL AND true;--> statement-breakpoint
INSERT INTO `search_docs` (`id`, `kind`, `ref_id`, `project_id`, `run_id`, `item_id`, `review_id`, `guide_id`, `updated_at`, `title`, `body`) SELECT 246290604621824 - row_number() OVER (ORDER BY `g`.`name` DESC, `c`.`position` DESC, `i`.`position` DESC), 'guide_item', `i`.`id`, NULL, NULL, NULL, NULL, `g`.`id`, `i`.`updated_at`, `i`.`text`, `i`.`guidance` FROM `guides` AS `g` JOIN `checklists` AS `c` ON `c`.`revision_id` = `g`.`revision_id` JOIN `checklist_items` AS `i` ON `i`.`checklist_id` = `c`.`id` WHERE `g`.`deleted_at` IS NULL AND true;
