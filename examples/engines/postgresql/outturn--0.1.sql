-- SPDX-FileCopyrightText: 2026 The Outturn authors
-- SPDX-License-Identifier: BSL-1.0

\echo Use "CREATE EXTENSION outturn" to load this file. \quit

create function outturn_score(form text, policy text default 'mof_2020') returns jsonb
    language c immutable strict parallel safe cost 100
    as 'MODULE_PATHNAME', 'outturn_score';

create function outturn_audit(form text, policy text default 'mof_2020', language text default 'en') returns jsonb
    language c immutable strict parallel safe cost 1000
    as 'MODULE_PATHNAME', 'outturn_audit';

-- A form as json or jsonb is read from the text that these have.

create function outturn_score(form json, policy text default 'mof_2020') returns jsonb
    language sql immutable strict parallel safe cost 100
    as $$ select outturn_score(form::text, policy) $$;

create function outturn_audit(form json, policy text default 'mof_2020', language text default 'en') returns jsonb
    language sql immutable strict parallel safe cost 1000
    as $$ select outturn_audit(form::text, policy, language) $$;

create function outturn_score(form jsonb, policy text default 'mof_2020') returns jsonb
    language sql immutable strict parallel safe cost 100
    as $$ select outturn_score(form::text, policy) $$;

create function outturn_audit(form jsonb, policy text default 'mof_2020', language text default 'en') returns jsonb
    language sql immutable strict parallel safe cost 1000
    as $$ select outturn_audit(form::text, policy, language) $$;

comment on function outturn_score(text, text) is 'computes every figure of a self-evaluation form under a policy';
comment on function outturn_audit(text, text, text) is 'recomputes every printed figure of a self-evaluation form and checks what reviewers check';
