OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Tenure) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.sort > ''
WITH k1, coalesce(n2.bodyId, '') AS own3, coalesce(n2.officeId, '') AS office4, collect(n2) AS items5
CALL (office4, k1) {
MATCH (n6:Entity {id: office4}) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
MATCH (n6)<-[:SUBJECT]-(f7:Relation)-[:OBJECT]->(n8) WHERE f7.type = 'BELONGS_TO' AND f7.knownFrom <= k1 AND f7.knownTo > k1
RETURN collect(DISTINCT n8.id) AS bodies9, collect(CASE WHEN f7.id = coalesce(n6.definedBy, '') THEN [n8.id, -1000000000000, -1000000000000, 1000000000000, 1000000000000] ELSE [n8.id, f7.startMin, CASE WHEN f7.support = 'ASSERTED' THEN f7.startMax ELSE 1000000000000 END, CASE WHEN f7.support = 'ASSERTED' THEN f7.endMin ELSE -1000000000000 END, f7.endMax] END) AS ties10, count(CASE WHEN f7.id = coalesce(n6.definedBy, '') THEN 1 END) > 0 AS always11
}
WITH k1, items5, CASE WHEN own3 <> '' THEN [own3] WHEN always11 THEN bodies9 ELSE [''] + bodies9 END AS bodies9, CASE WHEN own3 <> '' THEN [[own3, -1000000000000, -1000000000000, 1000000000000, 1000000000000]] ELSE ties10 END AS ties10, always11 OR own3 <> '' AS always11
UNWIND bodies9 AS named12
WITH k1, items5, always11, named12, [tie13 IN ties10 WHERE named12 = '' OR tie13[0] = named12] AS ties10
UNWIND items5 AS n2
WITH k1, named12, n2, always11, ties10 WHERE (always11 OR any(tie13 IN ties10 WHERE tie13[1] <= n2.endMax AND tie13[4] >= n2.startMin)) = (named12 <> '')
WITH k1, named12, sum(CASE WHEN n2.support = 'ASSERTED' AND (always11 OR any(tie13 IN ties10 WHERE tie13[2] <= n2.endMin AND tie13[3] >= n2.startMax)) THEN 1 ELSE 0 END) AS sure14, count(*) AS all15
WITH * ORDER BY CASE WHEN named12 = '' THEN 0 ELSE 1 END, all15 DESC, named12 LIMIT 502
CALL (named12, k1) {
MATCH (n16:Entity {id: named12}) WHERE n16.knownFrom <= k1 AND n16.knownTo > k1
RETURN collect([n16.label, n16.labels, [n16.kind, n16.id, n16.kind]]) AS c17
}
WITH * ORDER BY CASE WHEN named12 = '' THEN 0 ELSE 1 END, all15 DESC, named12
RETURN collect([named12, sure14, all15, c17]) AS c18
}
OPTIONAL MATCH (clock19:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock19.writing IS NULL
RETURN [k1, [c18], coalesce(clock19.number, 0)] AS row
