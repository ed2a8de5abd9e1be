OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Tenure) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.sort > ''
WITH k1, coalesce(n2.holderId, '') AS named3, sum(CASE WHEN n2.support = 'ASSERTED' THEN 1 ELSE 0 END) AS sure4, count(*) AS all5, collect([[CASE WHEN coalesce(n2.vacant, false) = false AND n2.support = 'ASSERTED' THEN [n2.startMax, n2.endMin] ELSE [1, 0] END, CASE WHEN coalesce(n2.vacant, false) = false THEN [n2.startMin, n2.endMax] ELSE [1, 0] END]]) AS lists6
CALL (lists6) {
UNWIND lists6 AS list7
UNWIND list7 AS spans8
WITH spans8[0] AS span9
WITH span9 WHERE span9[0] <= span9[1]
WITH span9 ORDER BY span9[0]
WITH collect(span9) AS sorted10
WITH reduce(sum11 = [0, -1000000000001], span9 IN sorted10 | CASE WHEN span9[1] <= sum11[1] THEN sum11 WHEN span9[0] > sum11[1] THEN [sum11[0] + span9[1] - span9[0] + 1, span9[1]] ELSE [sum11[0] + span9[1] - sum11[1], span9[1]] END)[0] AS total12
RETURN CASE WHEN total12 > 2147483647 THEN 2147483647 ELSE total12 END AS definite13
}
CALL (lists6) {
UNWIND lists6 AS list14
UNWIND list14 AS spans15
WITH spans15[1] AS span16
WITH span16 WHERE span16[0] <= span16[1]
WITH span16 ORDER BY span16[0]
WITH collect(span16) AS sorted17
WITH reduce(sum18 = [0, -1000000000001], span16 IN sorted17 | CASE WHEN span16[1] <= sum18[1] THEN sum18 WHEN span16[0] > sum18[1] THEN [sum18[0] + span16[1] - span16[0] + 1, span16[1]] ELSE [sum18[0] + span16[1] - sum18[1], span16[1]] END)[0] AS total19
RETURN CASE WHEN total19 > 2147483648 THEN 2147483648 ELSE total19 END AS possible20
}
WITH * ORDER BY CASE WHEN named3 = '' THEN 0 ELSE 1 END, definite13 DESC, possible20 DESC, named3 LIMIT 502
CALL (named3, k1) {
MATCH (n21:Entity {id: named3}) WHERE n21.knownFrom <= k1 AND n21.knownTo > k1
RETURN collect([n21.label, n21.labels]) AS c22
}
WITH * ORDER BY CASE WHEN named3 = '' THEN 0 ELSE 1 END, definite13 DESC, possible20 DESC, named3
RETURN collect([named3, sure4, all5, c22, definite13, possible20]) AS c23
}
OPTIONAL MATCH (clock24:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock24.writing IS NULL
RETURN [k1, [c23], coalesce(clock24.number, 0)] AS row
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
