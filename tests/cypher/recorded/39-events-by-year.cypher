OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Event) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.dateSort > ''
WITH DISTINCT n2, k1
MATCH (n2)<-[:ENTITY]-(x3:Existence) WHERE x3.knownFrom <= k1 AND x3.knownTo > k1 AND NOT (x3.startMin = -1000000000000 AND x3.startMax = 1000000000000 AND x3.endMin = -1000000000000 AND x3.endMax = 1000000000000)
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
WITH n2, [[0, bound15, bound16], [5, bound17, bound17], [5, bound18, bound18]] + CASE WHEN x3.support = 'ASSERTED' THEN [[2, bound17, bound18]] ELSE [] END AS days4
UNWIND days4 AS one5
WITH n2, one5[0] AS side6, one5[1] AS from19, one5[2] AS to20 WHERE from19 <= to20
WITH n2, side6, from19, to20 ORDER BY from19
WITH n2, side6, collect([from19, to20]) AS ranges21
UNWIND range(0, size(ranges21) - 1) AS i22
WITH side6, ranges21[i22][0] AS from19, ranges21[i22][1] AS to20, reduce(reach23 = -1000000000000, range24 IN ranges21[0..i22] | CASE WHEN range24[1] > reach23 THEN range24[1] ELSE reach23 END) AS past25
WITH side6, CASE WHEN from19 > past25 THEN from19 ELSE past25 + 1 END AS from19, to20, past25 WHERE to20 > past25
WITH CASE WHEN side6 = 5 THEN [[5, from19]] ELSE [[side6, from19], [side6 + 1, to20]] END AS days4
UNWIND days4 AS one5
WITH one5[0] AS side6, one5[1] AS number14, count(*) AS c26 LIMIT 20001
RETURN collect(['', side6, number14, c26]) AS c27
}
CALL (k1) {
MATCH (n2:Event) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.dateSort > ''
WITH DISTINCT n2, k1
WITH n2 WHERE NOT EXISTS { MATCH (n2)<-[:ENTITY]-(x28:Existence) WHERE x28.knownFrom <= k1 AND x28.knownTo > k1 AND NOT (x28.startMin = -1000000000000 AND x28.startMax = 1000000000000 AND x28.endMin = -1000000000000 AND x28.endMax = 1000000000000) }
RETURN count(*) AS c29
}
CALL (k1) {
MATCH (n30:Event) WHERE n30.knownFrom <= k1 AND n30.knownTo > k1 AND n30.dateSort > ''
WITH DISTINCT n30, k1
OPTIONAL MATCH (n30)<-[:SUBJECT]-(f31:Relation)-[:OBJECT]->(n32) WHERE f31.type = 'HOSTED_BY' AND f31.knownFrom <= k1 AND f31.knownTo > k1
WITH n30, k1, coalesce(n32.id, '') AS key33, max(CASE WHEN f31.support = 'ASSERTED' THEN 1 ELSE 0 END) AS asserted34
WITH k1, key33, asserted34 = 1 AND true AS isSure35
WITH k1, key33, sum(CASE WHEN isSure35 THEN 1 ELSE 0 END) AS sure36, count(*) AS all37
WITH * ORDER BY CASE WHEN key33 = '' THEN 0 ELSE 1 END, all37 DESC, key33 LIMIT 502
CALL (key33, k1) {
MATCH (n38:Entity {id: key33}) WHERE n38.knownFrom <= k1 AND n38.knownTo > k1
RETURN collect([n38.label, n38.labels]) AS c39
}
WITH * ORDER BY CASE WHEN key33 = '' THEN 0 ELSE 1 END, all37 DESC, key33
RETURN collect([key33, sure36, all37, c39]) AS c40
}
OPTIONAL MATCH (clock41:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock41.writing IS NULL
RETURN [k1, [[c27, c29], c40], coalesce(clock41.number, 0)] AS row
