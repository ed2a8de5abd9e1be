OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Tenure) WHERE n2.startMin <= $p0 AND n2.endMax >= $p1 AND n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.sort > ''
RETURN count(*) AS c3
}
CALL (k1) {
MATCH (n4:Tenure) WHERE n4.startMin <= $p0 AND n4.endMax >= $p1 AND n4.knownFrom <= k1 AND n4.knownTo > k1 AND n4.sort > '' AND n4.sort < 'piscd0jk'
WITH '' AS key5, [[0, CASE WHEN n4.startMin < $p1 THEN $p1 ELSE n4.startMin END, CASE WHEN n4.startMin < $p1 THEN $p1 ELSE n4.startMin END], [1, CASE WHEN n4.endMax > $p0 THEN $p0 ELSE n4.endMax END, CASE WHEN n4.endMax > $p0 THEN $p0 ELSE n4.endMax END]] + CASE WHEN n4.support = 'ASSERTED' AND n4.startMax <= n4.endMin THEN [[2, CASE WHEN n4.startMax < $p1 THEN $p1 ELSE n4.startMax END, CASE WHEN n4.startMax < $p1 THEN $p1 ELSE n4.startMax END], [3, CASE WHEN n4.endMin > $p0 THEN $p0 ELSE n4.endMin END, CASE WHEN n4.endMin > $p0 THEN $p0 ELSE n4.endMin END]] WHEN n4.support = 'ASSERTED' AND n4.startMax > n4.endMin AND n4.startMax - n4.endMin < 366 THEN [[4, n4.endMin, n4.startMax], [5, coalesce(n4.saidStartMax, n4.startMax), coalesce(n4.saidStartMax, n4.startMax)], [5, coalesce(n4.saidEndMin, n4.endMin), coalesce(n4.saidEndMin, n4.endMin)]] WHEN n4.startMin = -1000000000000 OR n4.endMax = 1000000000000 THEN [[5, coalesce(n4.saidStartMax, n4.startMax), coalesce(n4.saidStartMax, n4.startMax)], [5, coalesce(n4.saidEndMin, n4.endMin), coalesce(n4.saidEndMin, n4.endMin)]] ELSE [] END + CASE WHEN n4.saidStartMax IS NULL AND n4.saidEndMin IS NULL THEN [] ELSE [[5, coalesce(n4.saidStartMax, n4.startMax), coalesce(n4.saidStartMax, n4.startMax)], [5, coalesce(n4.saidEndMin, n4.endMin), coalesce(n4.saidEndMin, n4.endMin)], [5, n4.startMax, n4.startMax], [5, n4.endMin, n4.endMin]] END AS sides6
UNWIND sides6 AS one7
WITH key5, one7[0] AS side8, one7[1] AS day9, one7[2] AS until10, count(*) AS c11
WITH key5, side8, until10, c11, day9 + 1022679719468 AS z12
WITH key5, side8, until10, c11, z12 / 146097 AS era13, z12 % 146097 AS rest14
WITH key5, side8, until10, c11, era13, rest14, (rest14 - rest14 / 1460 + rest14 / 36524 - rest14 / 146096) / 365 AS years15
WITH key5, side8, until10, c11, era13, years15, (5 * (rest14 - (365 * years15 + years15 / 4 - years15 / 100)) + 2) / 153 AS month16
WITH key5, side8, until10, c11, month16, era13 * 400 + years15 - 2800000000 + CASE WHEN month16 < 10 THEN 0 ELSE 1 END AS year17
WITH key5, side8, until10, c11, year17 AS first18
WITH key5, side8, first18, c11, until10 + 1022679719468 AS z19
WITH key5, side8, first18, c11, z19 / 146097 AS era20, z19 % 146097 AS rest21
WITH key5, side8, first18, c11, era20, rest21, (rest21 - rest21 / 1460 + rest21 / 36524 - rest21 / 146096) / 365 AS years22
WITH key5, side8, first18, c11, era20, years22, (5 * (rest21 - (365 * years22 + years22 / 4 - years22 / 100)) + 2) / 153 AS month23
WITH key5, side8, first18, c11, month23, era20 * 400 + years22 - 2800000000 + CASE WHEN month23 < 10 THEN 0 ELSE 1 END AS year24
WITH key5, side8, first18, c11, year24 AS last25
WITH key5, side8, first18, last25, c11 WHERE first18 = last25
WITH key5, side8, first18, sum(c11) AS c26 LIMIT $p2
RETURN collect([key5, side8, first18, c26]) AS c27
}
CALL (k1) {
MATCH (n4:Tenure) WHERE n4.startMin <= $p0 AND n4.endMax >= $p1 AND n4.knownFrom <= k1 AND n4.knownTo > k1 AND n4.sort > '' AND n4.sort >= 'piscd0jk'
RETURN count(*) AS c28
}
OPTIONAL MATCH (clock29:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock29.writing IS NULL
RETURN [k1, [c3, [c27, c28]], coalesce(clock29.number, 0)] AS row
