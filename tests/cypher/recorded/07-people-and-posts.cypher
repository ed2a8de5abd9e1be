OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Person) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.labelSort > $p0
WITH n2, k1 ORDER BY n2.labelSort LIMIT $p1
CALL (n2, k1) {
MATCH (n2)<-[:HOLDER]-(n3:Tenure) WHERE n3.knownFrom <= k1 AND n3.knownTo > k1
WITH n3, k1 ORDER BY n3.sort LIMIT $p2
MATCH (n3)-[:OFFICE]->(n4)
CALL (n4, k1) {
MATCH (n4)<-[:SUBJECT]-(f5:Relation) WHERE f5.type = 'BELONGS_TO' AND f5.knownFrom <= k1 AND f5.knownTo > k1
MATCH (f5)-[:OBJECT]->(n6) WHERE n6.kind IN ['PERSON', 'ORGANIZATION', 'REGION']
WITH f5, n6, k1 ORDER BY f5.sort DESC LIMIT 1
RETURN collect([n6.kind, n6.label]) AS c7
}
WITH n3, n4, c7 ORDER BY n3.sort
RETURN collect([n3.sort, [true, [true, n4.label, c7], n3.acting, [true, [n3.start, n3.end, n3.endKind, n3.startMin, n3.startMax, n3.endMin, n3.endMax], n3.endKind], n3.voices]]) AS c8
}
WITH n2, c8 ORDER BY n2.labelSort
RETURN collect([n2.labelSort, [true, n2.label, [c8]]]) AS c9
}
CALL (k1) {
MATCH (n10:Person) WHERE n10.knownFrom <= k1 AND n10.knownTo > k1 AND n10.labelSort > ''
RETURN count(*) AS c11
}
CALL (k1) { OPTIONAL MATCH (clock12:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock12.writing IS NULL THEN coalesce(clock12.number, 0) ELSE null END AS after13 }
RETURN [k1, [c9, c11], after13] AS row
