-- Items that begin with bold, code or a link were kept with the box before them.
UPDATE `checklist_items` SET `markdown` = ltrim(substr(`markdown`, 4), ' ' || char(9) || char(10))
WHERE substr(`markdown`, 1, 3) IN ('[ ]', '[x]', '[X]')
  AND substr(`markdown`, 4, 1) IN (' ', char(9), char(10))
  AND substr(`text`, 1, 3) <> substr(`markdown`, 1, 3);
