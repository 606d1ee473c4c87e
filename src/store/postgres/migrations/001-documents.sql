-- One row a server. Whoever writes anything of a server holds this row, so that its transactions come one after another.
CREATE TABLE server (
  id text COLLATE "C" PRIMARY KEY,
  -- Grows by one with each commit of this server.
  version integer NOT NULL DEFAULT 0,
  -- What was remembered at an earlier version than this can't be brought up to date by what changed since.
  floor integer NOT NULL DEFAULT 0,
  -- What the last commits were called by whoever made them, the newest last.
  commits text[] NOT NULL DEFAULT '{}'
);

CREATE TABLE document (
  server text COLLATE "C" NOT NULL REFERENCES server (id) ON DELETE CASCADE,
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  -- 0 for a document that was deleted; it stays for a while, so that other processes hear of it.
  revision integer NOT NULL,
  -- Of the shape of the value.
  shape integer NOT NULL,
  -- JSON as it was written. Not jsonb, which has no place for U+0000.
  value text,
  -- The version of the server that wrote it last.
  written integer NOT NULL,
  PRIMARY KEY (server, kind, id),
  CHECK ((value IS NULL) = (revision = 0))
);
CREATE INDEX document_written ON document (server, written);

-- When documents want to be looked at again. Apart from them, since it is asked for over all servers.
CREATE TABLE due (
  server text COLLATE "C" NOT NULL REFERENCES server (id) ON DELETE CASCADE,
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  -- Milliseconds since 1970: a time stamp with microseconds is never equal to one of JavaScript.
  at bigint NOT NULL,
  PRIMARY KEY (server, kind, id)
);
CREATE INDEX due_first ON due (at, server, kind, id);

CREATE TABLE audit (
  server text COLLATE "C" NOT NULL REFERENCES server (id) ON DELETE CASCADE,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  subject text COLLATE "C" NOT NULL,
  entry text NOT NULL,
  PRIMARY KEY (server, seq)
);
CREATE INDEX audit_subject ON audit (server, subject, seq);

-- The second line: a query that forgets its server, or names another one, finds and changes nothing. FORCE, because the
-- bot usually owns its tables. A superuser is not bound by this.
ALTER TABLE server ENABLE ROW LEVEL SECURITY;
ALTER TABLE server FORCE ROW LEVEL SECURITY;
CREATE POLICY of_this_server ON server USING (id = current_setting('unchoke.server', true));
-- Only which servers there are, for whoever moves them to another store.
CREATE POLICY listed ON server FOR SELECT USING (current_setting('unchoke.server', true) = '*');
ALTER TABLE document ENABLE ROW LEVEL SECURITY;
ALTER TABLE document FORCE ROW LEVEL SECURITY;
CREATE POLICY of_this_server ON document USING (server = current_setting('unchoke.server', true));
ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
CREATE POLICY of_this_server ON audit USING (server = current_setting('unchoke.server', true));
ALTER TABLE due ENABLE ROW LEVEL SECURITY;
ALTER TABLE due FORCE ROW LEVEL SECURITY;
CREATE POLICY seen_by_the_scheduler ON due FOR SELECT USING (true);
CREATE POLICY added_by_its_server ON due FOR INSERT WITH CHECK (server = current_setting('unchoke.server', true));
CREATE POLICY moved_by_its_server ON due FOR UPDATE USING (server = current_setting('unchoke.server', true));
CREATE POLICY removed_by_its_server ON due FOR DELETE USING (server = current_setting('unchoke.server', true));
