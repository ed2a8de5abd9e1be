OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Tenure) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.sort > ''
WITH k1, coalesce(n2.holderId, '') AS named3, sum(CASE WHEN n2.support = 'ASSERTED' THEN 1 ELSE 0 END) AS sure4, count(*) AS all5, collect([CASE WHEN coalesce(n2.vacant, false) = false AND n2.support = 'ASSERTED' THEN [n2.startMax, n2.endMin] ELSE [1, 0] END, CASE WHEN coalesce(n2.vacant, false) = false THEN [n2.startMin, n2.endMax] ELSE [1, 0] END]) AS spans6
WITH k1, named3, sure4 AS sure7, all5 AS all8, [spans6] AS lists9
CALL (lists9) {
UNWIND lists9 AS list10
UNWIND list10 AS spans11
WITH spans11[0] AS span12
WITH span12 WHERE span12[0] <= span12[1]
WITH span12 ORDER BY span12[0]
WITH collect(span12) AS sorted13
WITH reduce(sum14 = [0, -1000000000001], span12 IN sorted13 | CASE WHEN span12[1] <= sum14[1] THEN sum14 WHEN span12[0] > sum14[1] THEN [sum14[0] + span12[1] - span12[0] + 1, span12[1]] ELSE [sum14[0] + span12[1] - sum14[1], span12[1]] END)[0] AS total15
RETURN CASE WHEN total15 > 2147483647 THEN 2147483647 ELSE total15 END AS definite16
}
CALL (lists9) {
UNWIND lists9 AS list17
UNWIND list17 AS spans18
WITH spans18[1] AS span19
WITH span19 WHERE span19[0] <= span19[1]
WITH span19 ORDER BY span19[0]
WITH collect(span19) AS sorted20
WITH reduce(sum21 = [0, -1000000000001], span19 IN sorted20 | CASE WHEN span19[1] <= sum21[1] THEN sum21 WHEN span19[0] > sum21[1] THEN [sum21[0] + span19[1] - span19[0] + 1, span19[1]] ELSE [sum21[0] + span19[1] - sum21[1], span19[1]] END)[0] AS total22
RETURN CASE WHEN total22 > 2147483648 THEN 2147483648 ELSE total22 END AS possible23
}
WITH * ORDER BY CASE WHEN named3 = '' THEN 0 ELSE 1 END, definite16 DESC, possible23 DESC, named3 LIMIT 502
CALL (named3, k1) {
MATCH (n24:Entity {id: named3}) WHERE n24.knownFrom <= k1 AND n24.knownTo > k1
RETURN collect([n24.label, n24.labels]) AS c25
}
WITH * ORDER BY CASE WHEN named3 = '' THEN 0 ELSE 1 END, definite16 DESC, possible23 DESC, named3
RETURN collect([named3, sure7, all8, c25, definite16, possible23]) AS c26
}
OPTIONAL MATCH (clock27:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock27.writing IS NULL
RETURN [k1, [c26], coalesce(clock27.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'OFFICE'
CALL (n4, k1) {
MATCH (n4)<-[:OFFICE]-(n5:Tenure) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, k1 ORDER BY toString(10000000000 + CASE WHEN n5.support = 'ASSERTED' AND n5.startMax <= n5.endMin THEN CASE WHEN n5.endMin - n5.startMax + 1 > 2147483647 THEN 2147483647 ELSE n5.endMin - n5.startMax + 1 END ELSE 0 END) + toString(10000000000 + CASE WHEN n5.startMin <= n5.endMax THEN CASE WHEN n5.endMax - n5.startMin + 1 > 2147483648 THEN 2147483648 ELSE n5.endMax - n5.startMin + 1 END ELSE 0 END) + '/' + n5.id DESC LIMIT $p1
CALL (n5, k1) {
MATCH (n5)-[role6:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n7)
RETURN collect([type(role6), n7.id, n7.label, n7.labels]) AS c8
}
WITH n5, c8 ORDER BY toString(10000000000 + CASE WHEN n5.support = 'ASSERTED' AND n5.startMax <= n5.endMin THEN CASE WHEN n5.endMin - n5.startMax + 1 > 2147483647 THEN 2147483647 ELSE n5.endMin - n5.startMax + 1 END ELSE 0 END) + toString(10000000000 + CASE WHEN n5.startMin <= n5.endMax THEN CASE WHEN n5.endMax - n5.startMin + 1 > 2147483648 THEN 2147483648 ELSE n5.endMax - n5.startMin + 1 END ELSE 0 END) + '/' + n5.id DESC
RETURN collect([[[n5.kind, n5.acting, n5.vacant, n5.role, n5.groupText, n5.type, n5.text, n5.property, n5.unit, n5.support], c8], [n5.startMin, n5.startMax, n5.endMin, n5.endMax, n5.support]]) AS c9
}
RETURN collect([[[c9]], n4.id]) AS c10
}
OPTIONAL MATCH (clock11:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock11.writing IS NULL
RETURN [k1, c10, coalesce(clock11.number, 0)] AS row
