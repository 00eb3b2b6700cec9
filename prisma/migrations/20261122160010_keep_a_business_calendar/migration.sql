-- The time in which the desk is open, laid out in instants: daylight saving, lunch and holidays are decided once, when this
-- is built, and how much of it lies between two instants is then two look-ups, whatever lies between them.
CREATE TABLE "business_span" (
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "seconds_before" INTEGER NOT NULL,

    CONSTRAINT "business_span_pkey" PRIMARY KEY ("opens_at")
);

CREATE UNIQUE INDEX "business_span_seconds_before_key" ON "business_span"("seconds_before");

CREATE TABLE "business_calendar" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "built_from" TEXT NOT NULL,
    "built_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "business_calendar_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "business_calendar_is_one" CHECK ("id" = 1)
);

-- Opening hours, a list of { weekday, opens, closes } in the desk's own time, as instants of these days. A time that the clock
-- skips, or passes twice, is what PostgreSQL takes it for: as in that day's winter time.
CREATE FUNCTION "lay_out_business_time"(desk_zone text, first_day date, last_day date, hours jsonb, holidays date[])
    RETURNS TABLE ("opens_at" timestamptz, "closes_at" timestamptz, "seconds_before" integer)
    LANGUAGE sql STABLE AS $$
    SELECT opens_at, closes_at, coalesce(sum(extract(epoch FROM closes_at - opens_at)) OVER (
        ORDER BY opens_at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::integer
    FROM (
        SELECT (day + opens) AT TIME ZONE desk_zone AS opens_at, (day + closes) AT TIME ZONE desk_zone AS closes_at
        FROM (SELECT generate_series(first_day::timestamp, last_day, '1 day')::date AS day) AS calendar
        JOIN jsonb_to_recordset(hours) AS hour (weekday int, opens time, closes time) ON weekday = extract(isodow FROM day)
        WHERE day <> ALL (holidays)
    ) AS span
    WHERE opens_at < closes_at
$$;

-- Lays the spans out again if hours, holidays, the desk's time zone or the year have changed since they last were; says whether
-- it did. From 2000 on, and three years ahead.
CREATE FUNCTION "keep_business_calendar"(desk_zone text, at timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    last_day date := make_date(extract(year FROM at AT TIME ZONE desk_zone)::int + 3, 12, 31);
    hours jsonb;
    holidays date[];
    wanted text;
BEGIN
    -- Whoever comes second sees what the first one has built.
    PERFORM pg_advisory_xact_lock(hashtext('keep_business_calendar'));
    hours := (SELECT coalesce(jsonb_agg(
        jsonb_build_object('weekday', "weekday", 'opens', "opens", 'closes', "closes") ORDER BY "weekday", "opens"), '[]')
        FROM "business_hours");
    holidays := ARRAY(SELECT "day" FROM "holiday" ORDER BY "day");
    wanted := concat_ws('; ', desk_zone, last_day, hours, holidays);
    IF EXISTS (SELECT FROM "business_calendar" WHERE "built_from" = wanted) THEN
        RETURN false;
    END IF;

    DELETE FROM "business_span";
    INSERT INTO "business_span" ("opens_at", "closes_at", "seconds_before")
        SELECT * FROM lay_out_business_time(desk_zone, '2000-01-01', last_day, hours, holidays);
    INSERT INTO "business_calendar" ("built_from", "built_at") VALUES (wanted, at)
        ON CONFLICT ("id") DO UPDATE SET "built_from" = excluded."built_from", "built_at" = excluded."built_at";
    RETURN true;
END
$$;

-- How long the desk had been open by then since the calendar begins. PL/pgSQL keeps the plan: of SQL's own functions the ones
-- with a look-up are planned at each call.
CREATE FUNCTION "business_seconds_until"(at timestamptz) RETURNS double precision
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
BEGIN
    RETURN coalesce((
        SELECT "seconds_before" + extract(epoch FROM least(at, "closes_at") - "opens_at")::double precision
        FROM "business_span" WHERE "opens_at" <= at ORDER BY "opens_at" DESC LIMIT 1), 0);
END
$$;

-- How long the desk was open between the two, in seconds; nought if the second is not after the first.
CREATE FUNCTION "business_seconds"("from" timestamptz, "to" timestamptz) RETURNS double precision
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
BEGIN
    RETURN CASE WHEN "from" < "to" THEN business_seconds_until("to") - business_seconds_until("from") ELSE 0 END;
END
$$;

-- The first instant by which the desk will have been open for so many seconds since then; null beyond the calendar.
CREATE FUNCTION "business_due"("from" timestamptz, seconds double precision) RETURNS timestamptz
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
DECLARE
    target double precision := business_seconds_until("from") + seconds;
BEGIN
    IF seconds <= 0 THEN
        RETURN "from";
    END IF;
    RETURN (
        SELECT CASE WHEN "opens_at" + make_interval(secs => target - "seconds_before") <= "closes_at"
            THEN "opens_at" + make_interval(secs => target - "seconds_before") END
        FROM "business_span" WHERE "seconds_before" < target ORDER BY "seconds_before" DESC LIMIT 1);
END
$$;

-- The last instant since which the desk has been open for at least so many seconds; null before the calendar.
CREATE FUNCTION "business_since"("to" timestamptz, seconds double precision) RETURNS timestamptz
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
DECLARE
    target double precision := business_seconds_until("to") - seconds;
BEGIN
    IF seconds <= 0 THEN
        RETURN "to";
    END IF;
    RETURN (
        SELECT "opens_at" + make_interval(secs => target - "seconds_before")
        FROM "business_span" WHERE "seconds_before" <= target ORDER BY "seconds_before" DESC LIMIT 1);
END
$$;

-- Until a worker comes that knows the desk's time zone.
SELECT keep_business_calendar('UTC', now());
