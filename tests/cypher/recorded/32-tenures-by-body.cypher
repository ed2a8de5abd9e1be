OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Tenure) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.sort > ''
WITH k1, coalesce(n2.bodyId, '') AS named3, coalesce(n2.officeId, '') AS office4, sum(CASE WHEN n2.support = 'ASSERTED' THEN 1 ELSE 0 END) AS sure5, count(*) AS all6
CALL (office4, k1) {
MATCH (n7:Entity {id: office4}) WHERE n7.knownFrom <= k1 AND n7.knownTo > k1
RETURN collect(n7.bodyId) AS c8
}
WITH *, coalesce(head(c8), '') AS key9
WITH k1, CASE WHEN named3 = '' THEN key9 ELSE named3 END AS named3, sum(sure5) AS sure10, sum(all6) AS all11
WITH * ORDER BY CASE WHEN named3 = '' THEN 0 ELSE 1 END, all11 DESC, named3 LIMIT 502
CALL (named3, k1) {
MATCH (n12:Entity {id: named3}) WHERE n12.knownFrom <= k1 AND n12.knownTo > k1
RETURN collect([n12.label, n12.labels, [n12.kind, n12.id, n12.kind]]) AS c13
}
WITH * ORDER BY CASE WHEN named3 = '' THEN 0 ELSE 1 END, all11 DESC, named3
RETURN collect([named3, sure10, all11, c13]) AS c14
}
OPTIONAL MATCH (clock15:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock15.writing IS NULL
RETURN [k1, [c14], coalesce(clock15.number, 0)] AS row
