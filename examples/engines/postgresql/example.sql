-- SPDX-FileCopyrightText: 2026 The Outturn authors
-- SPDX-License-Identifier: BSL-1.0

create extension outturn;
select id, outturn_score(form, 'shanghai_2022') ->> 'total' from forms;
select id, f ->> 'figure', f ->> 'message'
  from forms, jsonb_array_elements(outturn_audit(form, 'shanghai_2022', 'zh') -> 'findings') f
 where f ->> 'severity' = 'error';
