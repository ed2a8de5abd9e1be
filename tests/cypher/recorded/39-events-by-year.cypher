OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Event) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.dateSort > ''
WITH DISTINCT n2, k1
MATCH (n2)<-[:ENTITY]-(x3:Existence) WHERE x3.knownFrom <= k1 AND x3.knownTo > k1 AND x3.sort < 'piscd0jk'
WITH n2, x3, [[0, x3.startMin], [1, x3.endMax], [2, x3.startMax], [3, x3.endMin]] AS days4
UNWIND days4 AS one5
WITH n2, x3, one5[0] AS side6, one5[1] AS day7
WITH n2, x3, side6, day7 + 1022679719468 AS z8
WITH n2, x3, side6, z8 / 146097 AS era9, z8 % 146097 AS rest10
WITH n2, x3, side6, era9, rest10, (rest10 - rest10 / 1460 + rest10 / 36524 - rest10 / 146096) / 365 AS years11
WITH n2, x3, side6, era9, years11, (5 * (rest10 - (365 * years11 + years11 / 4 - years11 / 100)) + 2) / 153 AS month12
WITH n2, x3, side6, month12, era9 * 400 + years11 - 2800000000 + CASE WHEN month12 < 10 THEN 0 ELSE 1 END AS year13
WITH n2, x3, side6, year13 AS number14
WITH n2, x3, max(CASE WHEN side6 = 0 THEN number14 ELSE null END) AS bound15, max(CASE WHEN side6 = 1 THEN number14 ELSE null END) AS bound16, max(CASE WHEN side6 = 2 THEN number14 ELSE null END) AS bound17, max(CASE WHEN side6 = 3 THEN number14 ELSE null END) AS bound18
WITH n2, [[0, bound15, bound16], [5, bound15, bound15], [5, bound16, bound16], [5, bound17, bound17], [5, bound18, bound18]] + CASE WHEN x3.support = 'ASSERTED' THEN [[2, bound17, bound18]] ELSE [] END AS days4
UNWIND days4 AS one5
WITH n2, one5[0] AS side6, one5[1] AS from19, one5[2] AS to20 WHERE from19 <= to20
WITH n2, side6, from19, to20 ORDER BY from19
WITH n2, side6, collect([from19, to20]) AS ranges21
UNWIND range(0, size(ranges21) - 1) AS i22
WITH side6, ranges21[i22][0] AS from19, ranges21[i22][1] AS to20, ranges21[i22 + 1][0] AS next23, reduce(reach24 = -1000000000001, range25 IN ranges21[0..i22] | CASE WHEN range25[1] > reach24 THEN range25[1] ELSE reach24 END) AS before26
WITH side6, from19, next23, before26, CASE WHEN to20 > before26 THEN to20 ELSE before26 END AS reach24
WITH CASE WHEN from19 > before26 THEN [[side6, from19]] ELSE [] END + CASE WHEN side6 <> 5 AND (next23 IS NULL OR next23 > reach24) THEN [[side6 + 1, reach24]] ELSE [] END AS days4
UNWIND days4 AS one5
WITH one5[0] AS side6, one5[1] AS number14, count(*) AS c27 LIMIT 20001
RETURN collect(['', side6, number14, c27]) AS c28
}
CALL (k1) {
MATCH (n2:Event) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.dateSort > ''
WITH DISTINCT n2, k1
WITH n2 WHERE NOT EXISTS { MATCH (n2)<-[:ENTITY]-(x29:Existence) WHERE x29.knownFrom <= k1 AND x29.knownTo > k1 AND x29.sort < 'piscd0jk' }
RETURN count(*) AS c30
}
CALL (k1) {
MATCH (n31:Event) WHERE n31.knownFrom <= k1 AND n31.knownTo > k1 AND n31.dateSort > ''
WITH DISTINCT n31, k1
OPTIONAL MATCH (n31)<-[:SUBJECT]-(f32:Relation)-[:OBJECT]->(n33) WHERE f32.type = 'HOSTED_BY' AND f32.knownFrom <= k1 AND f32.knownTo > k1
WITH n31, k1, coalesce(n33.id, '') AS key34, max(CASE WHEN f32.support = 'ASSERTED' THEN 1 ELSE 0 END) AS asserted35
WITH k1, key34, asserted35 = 1 AND true AS isSure36
WITH k1, key34, sum(CASE WHEN isSure36 THEN 1 ELSE 0 END) AS sure37, count(*) AS all38
WITH * ORDER BY CASE WHEN key34 = '' THEN 0 ELSE 1 END, all38 DESC, key34 LIMIT 502
CALL (key34, k1) {
MATCH (n39:Entity {id: key34}) WHERE n39.knownFrom <= k1 AND n39.knownTo > k1
RETURN collect([n39.label, n39.labels]) AS c40
}
WITH * ORDER BY CASE WHEN key34 = '' THEN 0 ELSE 1 END, all38 DESC, key34
RETURN collect([key34, sure37, all38, c40]) AS c41
}
OPTIONAL MATCH (clock42:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock42.writing IS NULL
RETURN [k1, [[c28, c30], c41], coalesce(clock42.number, 0)] AS row
